-- A body elects, and recalls whom it elected.
ALTER TABLE ballot DROP CONSTRAINT ballot_question_check;
ALTER TABLE ballot ADD CONSTRAINT ballot_question_check CHECK (question IN
    ('CIRCULATE', 'ADOPT', 'AMEND', 'RATIFY', 'REVISE', 'ACCEPT_REVIEW', 'ACCEPT_SUMMATION', 'ELECT', 'RECALL', 'FREE'));
