-- When a unit let the figures of a plan rise, or kept them in it: a later change never restates what was before.
CREATE TABLE figures_rise_change (
    id      BIGINT  PRIMARY KEY,
    plan    BIGINT  NOT NULL REFERENCES plan (id),
    rise    BOOLEAN NOT NULL,
    from_on TEXT    NOT NULL CHECK (length(from_on) = 10),
    at      TEXT    NOT NULL
);
CREATE INDEX figures_rise_change_plan ON figures_rise_change (plan, id);
