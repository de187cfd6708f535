-- The day on which a review of the plan was accepted, which ends the figure; and since when it is known that it ended.
ALTER TABLE stated_figure ADD COLUMN reviewed_on TEXT CHECK (length(reviewed_on) = 10);
ALTER TABLE stated_figure ADD COLUMN ended_at TEXT CHECK (length(ended_at) = 24);
