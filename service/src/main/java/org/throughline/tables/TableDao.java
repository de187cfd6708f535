package org.throughline.tables;

import java.time.LocalDate;

/** What goes out of each table, one statement each: the cells in the order of the columns, then who may read the row. */
final class TableDao {
    private TableDao() {}

    /** An objective as a table names it: by its number, or by its title where it has none. */
    static final String OBJECTIVE = """
        (SELECT CASE WHEN x.number = '' THEN x.title ELSE x.number END
           FROM provision_text x JOIN version v ON v.id = x.version
          WHERE x.provision = o.id ORDER BY v.number DESC LIMIT 1)
        """;

    /** As things stand on that day. */
    static String of(TableKind kind, LocalDate day) {
        var sql = switch (kind) {
            case UNITS -> UNITS;
            case MEMBERS -> MEMBERS;
            case ROLES -> ROLES;
            case SEATS -> SEATS;
            case TASKS -> TASKS;
            case READINGS -> READINGS;
        };
        return sql.replace("TODAY", "'" + day + "'");
    }

    private static final String UNITS = """
        SELECT u.name, CASE WHEN g.unit IS NULL THEN '' ELSE p.slug END, u.level, u.kind, u.slug, u.lang, u.zone,
               CASE WHEN u.sectoral THEN 'yes' ELSE '' END, 'public'
          FROM unit u
          JOIN unit_parent t ON t.unit = u.id AND t.to_on IS NULL
          JOIN unit p ON p.id = t.parent
          LEFT JOIN unit_parent g ON g.unit = p.id AND g.to_on IS NULL
         WHERE u.to_on IS NULL
         ORDER BY u.id
        """;

    private static final String MEMBERS = """
        SELECT m.name, m.email, u.slug, s.standing, m.lang, m.joined_on, 'public'
          FROM membership s
          JOIN member m ON m.id = s.member
          JOIN unit u ON u.id = s.unit
         WHERE s.home AND s.standing <> 'ENDED' AND s.from_on <= TODAY AND (s.to_on IS NULL OR s.to_on > TODAY)
         ORDER BY m.id
        """;

    private static final String ROLES = """
        SELECT m.name, m.email, u.slug, r.office, r.from_on, r.until_on, 'public'
          FROM role r
          JOIN member m ON m.id = r.member
          JOIN unit u ON u.id = r.unit
         WHERE r.to_on IS NULL OR r.to_on > TODAY AND r.to_on > r.from_on
         ORDER BY r.id
        """;

    private static final String SEATS = """
        SELECT m.name, m.email, u.slug, b.name, s.kind, f.slug, CAST(s.weight AS VARCHAR(20)),
               COALESCE(a.email, a.name), s.from_on, s.to_on, 'public'
          FROM seat s
          JOIN body b ON b.id = s.body
          JOIN member m ON m.id = s.member
          JOIN unit u ON u.id = b.unit
          LEFT JOIN unit f ON f.id = s.unit
          LEFT JOIN seat z ON z.id = s.alternate_for
          LEFT JOIN member a ON a.id = z.member
         WHERE s.to_on IS NULL OR s.to_on > TODAY
         ORDER BY CASE WHEN s.alternate_for IS NULL THEN 0 ELSE 1 END, s.id
        """;

    private static final String TASKS = """
        SELECT u.slug, t.title, t.body, p.slug,
        """ + OBJECTIVE + """
               , t.due_on, CAST(t.weight AS VARCHAR(20)), t.duty, m.name, m.email, t.state, CAST(t.id AS VARCHAR(20)),
               CAST(t.id AS VARCHAR(20)), CAST(s.id AS VARCHAR(20)), s.rhythm || ' ' || CAST(s.step AS VARCHAR(3)),
               s.first_on, s.until_on, CASE WHEN s.turns THEN 'yes' ELSE '' END, s.next_on, y.day, t.scope
          FROM task t
          JOIN unit u ON u.id = t.unit
          LEFT JOIN member m ON m.id = t.responsible
          LEFT JOIN task_place h ON h.task = t.id AND h.to_on IS NULL
          LEFT JOIN provision o ON o.id = h.objective
          LEFT JOIN plan p ON p.id = o.plan
          LEFT JOIN task_occurrence y ON y.task = t.id
          LEFT JOIN task_series s ON s.id = y.series
         ORDER BY t.id
        """;

    private static final String READINGS = """
        SELECT u.slug, p.slug,
        """ + OBJECTIVE + """
               , m.slug, r.happened_on, CAST(r.num AS VARCHAR(30)),
               CASE WHEN r.den <> 1 OR EXISTS (SELECT 1 FROM indicator_text i
                                                WHERE i.indicator = r.indicator AND i.kind IN ('RATIO', 'SCALE'))
                    THEN CAST(r.den AS VARCHAR(30)) ELSE '' END,
               r.words, CAST(t.id AS VARCHAR(20)), t.scope,
               CAST(r.decimals AS VARCHAR(2))
          FROM reading r
          JOIN task_update t ON t.id = r.task_update
          JOIN unit u ON u.id = r.unit
          LEFT JOIN measure m ON m.id = r.measure
          LEFT JOIN provision o ON o.id = t.objective
          LEFT JOIN plan p ON p.id = o.plan
         WHERE r.corrected_by IS NULL
         ORDER BY r.id
        """;
}
