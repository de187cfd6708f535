-- Circulating freezes a version: from then on its words stand, in the schema as in the model.
CREATE FUNCTION frozen_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    of_version BIGINT := CASE WHEN TG_OP = 'INSERT' THEN NEW.version ELSE OLD.version END;
BEGIN
    IF (SELECT state FROM version WHERE id = of_version) <> 'DRAFT' THEN
        RAISE EXCEPTION 'a frozen version cannot change';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

-- redaction may empty a body and its salt, and nothing else
CREATE FUNCTION frozen_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT state FROM version WHERE id = OLD.version) <> 'DRAFT'
        AND NOT (NEW.body = '' AND NEW.salt = '' AND NEW.digest = OLD.digest AND NEW.title = OLD.title
                 AND NEW.number = OLD.number AND NEW.position = OLD.position AND NEW.kind = OLD.kind
                 AND NEW.weight = OLD.weight AND NEW.answers = OLD.answers
                 AND NEW.parent IS NOT DISTINCT FROM OLD.parent
                 AND NEW.starts_on IS NOT DISTINCT FROM OLD.starts_on
                 AND NEW.due_on IS NOT DISTINCT FROM OLD.due_on) THEN
        RAISE EXCEPTION 'a frozen version cannot change';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER frozen_words_are_not_changed BEFORE UPDATE ON provision_text
    FOR EACH ROW EXECUTE FUNCTION frozen_words();
CREATE TRIGGER frozen_words_stand BEFORE INSERT OR DELETE ON provision_text
    FOR EACH ROW EXECUTE FUNCTION frozen_version();
CREATE TRIGGER frozen_indicators_stand BEFORE INSERT OR UPDATE OR DELETE ON indicator_text
    FOR EACH ROW EXECUTE FUNCTION frozen_version();
