-- Once for each unit of work, however many rows it changes; two that change the roster wait for each other.
CREATE FUNCTION roster_is_stamped() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE roster_stamp SET stamp = txid_current() WHERE stamp <> txid_current();
    RETURN NULL;
END $$;

-- an update that changes nothing holds the tree, and is no change
CREATE TRIGGER roster_is_stamped AFTER INSERT OR DELETE ON organisation
    FOR EACH STATEMENT EXECUTE FUNCTION roster_is_stamped();
CREATE TRIGGER change_is_stamped AFTER UPDATE ON organisation
    FOR EACH ROW WHEN (old.* IS DISTINCT FROM new.*) EXECUTE FUNCTION roster_is_stamped();
CREATE TRIGGER roster_is_stamped AFTER INSERT OR UPDATE OR DELETE ON unit
    FOR EACH STATEMENT EXECUTE FUNCTION roster_is_stamped();
CREATE TRIGGER roster_is_stamped AFTER INSERT OR UPDATE OR DELETE ON unit_parent
    FOR EACH STATEMENT EXECUTE FUNCTION roster_is_stamped();
CREATE TRIGGER roster_is_stamped AFTER INSERT OR UPDATE OR DELETE ON unit_successor
    FOR EACH STATEMENT EXECUTE FUNCTION roster_is_stamped();
CREATE TRIGGER roster_is_stamped AFTER INSERT OR UPDATE OR DELETE ON member
    FOR EACH STATEMENT EXECUTE FUNCTION roster_is_stamped();
CREATE TRIGGER roster_is_stamped AFTER INSERT OR UPDATE OR DELETE ON membership
    FOR EACH STATEMENT EXECUTE FUNCTION roster_is_stamped();
CREATE TRIGGER roster_is_stamped AFTER INSERT OR UPDATE OR DELETE ON role
    FOR EACH STATEMENT EXECUTE FUNCTION roster_is_stamped();
CREATE TRIGGER roster_is_stamped AFTER INSERT OR UPDATE OR DELETE ON body
    FOR EACH STATEMENT EXECUTE FUNCTION roster_is_stamped();
CREATE TRIGGER roster_is_stamped AFTER INSERT OR UPDATE OR DELETE ON seat
    FOR EACH STATEMENT EXECUTE FUNCTION roster_is_stamped();
CREATE TRIGGER roster_is_stamped AFTER INSERT OR UPDATE OR DELETE ON named_reader
    FOR EACH STATEMENT EXECUTE FUNCTION roster_is_stamped();
