package org.throughline.plan;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.db.Tx;

/** What an imported text says that plans here do not model, kept beside its version so that it goes out again. */
public final class ForeignParts {
    private static final ProvisionId WHOLE = new ProvisionId(0);

    /**
     * One such part.
     *
     * @param provision the provision it belongs to; id 0 for the plan as a whole
     */
    public record Part(ProvisionId provision, String format, String content) {}

    /** Keeps a part of a provision, or of the whole where none is named. */
    public void put(Tx tx, VersionId version, Optional<ProvisionId> provision, String format, String content) {
        tx.dao(Dao.class).put(version, provision.orElse(WHOLE), format, content);
    }

    /** All parts of a version in this format. */
    public List<Part> of(Tx tx, VersionId version, String format) {
        return tx.dao(Dao.class).of(version, format);
    }

    static void copy(Tx tx, VersionId from, VersionId to) {
        tx.dao(Dao.class).copy(from, to);
    }

    interface Dao {
        @SqlUpdate("""
            INSERT INTO foreign_part (version, provision, format, content)
            VALUES (:version, :provision, :format, :content)
                ON CONFLICT (version, provision, format) DO UPDATE SET content = :content
            """)
        void put(VersionId version, ProvisionId provision, String format, String content);

        @SqlQuery("""
            SELECT provision, format, content
              FROM foreign_part
             WHERE version = :version AND format = :format
             ORDER BY provision
            """)
        List<Part> of(VersionId version, String format);

        @SqlUpdate("""
            INSERT INTO foreign_part (version, provision, format, content)
            SELECT :to, provision, format, content FROM foreign_part WHERE version = :from
            """)
        void copy(VersionId from, VersionId to);
    }
}
