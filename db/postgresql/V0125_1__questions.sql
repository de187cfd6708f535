-- A body decides how the period of a plan ends, by ballot as in a meeting.
ALTER TABLE ballot DROP CONSTRAINT ballot_question_check;
ALTER TABLE ballot ADD CONSTRAINT ballot_question_check CHECK (question IN
    ('CIRCULATE', 'ADOPT', 'AMEND', 'RATIFY', 'REVISE', 'ACCEPT_REVIEW', 'ACCEPT_SUMMATION', 'END_PERIOD', 'ELECT', 'RECALL',
     'FREE'));
