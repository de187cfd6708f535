-- Circulating freezes a version: from then on its words stand, in the schema as in the model.
CREATE TRIGGER frozen_words_are_not_changed BEFORE UPDATE ON provision_text
WHEN (SELECT state FROM version WHERE id = old.version) <> 'DRAFT'
    AND NOT (new.body = '' AND new.salt = '' AND new.digest = old.digest AND new.title = old.title
             AND new.number = old.number AND new.position = old.position AND new.kind = old.kind
             AND new.weight = old.weight AND new.answers = old.answers AND new.parent IS old.parent
             AND new.starts_on IS old.starts_on AND new.due_on IS old.due_on)
BEGIN
    SELECT RAISE(ABORT, 'a frozen version cannot change');
END;

CREATE TRIGGER frozen_words_are_not_removed BEFORE DELETE ON provision_text
WHEN (SELECT state FROM version WHERE id = old.version) <> 'DRAFT'
BEGIN
    SELECT RAISE(ABORT, 'a frozen version cannot change');
END;

CREATE TRIGGER frozen_versions_gain_no_words BEFORE INSERT ON provision_text
WHEN (SELECT state FROM version WHERE id = new.version) <> 'DRAFT'
BEGIN
    SELECT RAISE(ABORT, 'a frozen version cannot change');
END;

CREATE TRIGGER frozen_indicators_are_not_changed BEFORE UPDATE ON indicator_text
WHEN (SELECT state FROM version WHERE id = old.version) <> 'DRAFT'
BEGIN
    SELECT RAISE(ABORT, 'a frozen version cannot change');
END;

CREATE TRIGGER frozen_indicators_are_not_removed BEFORE DELETE ON indicator_text
WHEN (SELECT state FROM version WHERE id = old.version) <> 'DRAFT'
BEGIN
    SELECT RAISE(ABORT, 'a frozen version cannot change');
END;

CREATE TRIGGER frozen_versions_gain_no_indicators BEFORE INSERT ON indicator_text
WHEN (SELECT state FROM version WHERE id = new.version) <> 'DRAFT'
BEGIN
    SELECT RAISE(ABORT, 'a frozen version cannot change');
END;
