package org.throughline.exchange;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.VersionId;

/** Foreign parts as rows; provision 0 is the plan itself. */
interface ForeignDao {

    @SqlUpdate("""
        INSERT INTO foreign_part (version, provision, format, content)
        VALUES (:version, :provision, :format, :content)
        """)
    void insert(VersionId version, ProvisionId provision, String format, String content);

    /** The parts of this version and those before it of the same plan, oldest first. */
    @SqlQuery("""
        SELECT f.provision, f.content
          FROM foreign_part f
          JOIN version v ON v.id = f.version
          JOIN version now ON now.plan = v.plan
         WHERE now.id = :version
           AND v.number <= now.number
           AND f.format = :format
         ORDER BY v.number
        """)
    List<Part> upTo(VersionId version, String format);

    /** One foreign part. */
    record Part(ProvisionId provision, String content) {}
}
