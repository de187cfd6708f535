-- An update of the organisation that changes nothing holds the tree, and is no change.
CREATE TRIGGER organisation_entered_is_stamped AFTER INSERT ON organisation
BEGIN
    UPDATE roster_stamp SET stamp = stamp + 1;
END;

CREATE TRIGGER organisation_changed_is_stamped AFTER UPDATE ON organisation
    WHEN old.name <> new.name OR old.zone <> new.zone OR old.languages <> new.languages
BEGIN
    UPDATE roster_stamp SET stamp = stamp + 1;
END;

CREATE TRIGGER organisation_removed_is_stamped AFTER DELETE ON organisation
BEGIN
    UPDATE roster_stamp SET stamp = stamp + 1;
END;

CREATE TRIGGER unit_entered_is_stamped AFTER INSERT ON unit
BEGIN
    UPDATE roster_stamp SET stamp = stamp + 1;
END;

CREATE TRIGGER unit_changed_is_stamped AFTER UPDATE ON unit
BEGIN
    UPDATE roster_stamp SET stamp = stamp + 1;
END;

CREATE TRIGGER unit_removed_is_stamped AFTER DELETE ON unit
BEGIN
    UPDATE roster_stamp SET stamp = stamp + 1;
END;

CREATE TRIGGER unit_parent_entered_is_stamped AFTER INSERT ON unit_parent
BEGIN
    UPDATE roster_stamp SET stamp = stamp + 1;
END;

CREATE TRIGGER unit_parent_changed_is_stamped AFTER UPDATE ON unit_parent
BEGIN
    UPDATE roster_stamp SET stamp = stamp + 1;
END;

CREATE TRIGGER unit_parent_removed_is_stamped AFTER DELETE ON unit_parent
BEGIN
    UPDATE roster_stamp SET stamp = stamp + 1;
END;

CREATE TRIGGER unit_successor_entered_is_stamped AFTER INSERT ON unit_successor
BEGIN
    UPDATE roster_stamp SET stamp = stamp + 1;
END;

CREATE TRIGGER unit_successor_changed_is_stamped AFTER UPDATE ON unit_successor
BEGIN
    UPDATE roster_stamp SET stamp = stamp + 1;
END;

CREATE TRIGGER unit_successor_removed_is_stamped AFTER DELETE ON unit_successor
BEGIN
    UPDATE roster_stamp SET stamp = stamp + 1;
END;

CREATE TRIGGER member_entered_is_stamped AFTER INSERT ON member
BEGIN
    UPDATE roster_stamp SET stamp = stamp + 1;
END;

CREATE TRIGGER member_changed_is_stamped AFTER UPDATE ON member
BEGIN
    UPDATE roster_stamp SET stamp = stamp + 1;
END;

CREATE TRIGGER member_removed_is_stamped AFTER DELETE ON member
BEGIN
    UPDATE roster_stamp SET stamp = stamp + 1;
END;

CREATE TRIGGER membership_entered_is_stamped AFTER INSERT ON membership
BEGIN
    UPDATE roster_stamp SET stamp = stamp + 1;
END;

CREATE TRIGGER membership_changed_is_stamped AFTER UPDATE ON membership
BEGIN
    UPDATE roster_stamp SET stamp = stamp + 1;
END;

CREATE TRIGGER membership_removed_is_stamped AFTER DELETE ON membership
BEGIN
    UPDATE roster_stamp SET stamp = stamp + 1;
END;

CREATE TRIGGER role_entered_is_stamped AFTER INSERT ON role
BEGIN
    UPDATE roster_stamp SET stamp = stamp + 1;
END;

CREATE TRIGGER role_changed_is_stamped AFTER UPDATE ON role
BEGIN
    UPDATE roster_stamp SET stamp = stamp + 1;
END;

CREATE TRIGGER role_removed_is_stamped AFTER DELETE ON role
BEGIN
    UPDATE roster_stamp SET stamp = stamp + 1;
END;

CREATE TRIGGER body_entered_is_stamped AFTER INSERT ON body
BEGIN
    UPDATE roster_stamp SET stamp = stamp + 1;
END;

CREATE TRIGGER body_changed_is_stamped AFTER UPDATE ON body
BEGIN
    UPDATE roster_stamp SET stamp = stamp + 1;
END;

CREATE TRIGGER body_removed_is_stamped AFTER DELETE ON body
BEGIN
    UPDATE roster_stamp SET stamp = stamp + 1;
END;

CREATE TRIGGER seat_entered_is_stamped AFTER INSERT ON seat
BEGIN
    UPDATE roster_stamp SET stamp = stamp + 1;
END;

CREATE TRIGGER seat_changed_is_stamped AFTER UPDATE ON seat
BEGIN
    UPDATE roster_stamp SET stamp = stamp + 1;
END;

CREATE TRIGGER seat_removed_is_stamped AFTER DELETE ON seat
BEGIN
    UPDATE roster_stamp SET stamp = stamp + 1;
END;

CREATE TRIGGER named_reader_entered_is_stamped AFTER INSERT ON named_reader
BEGIN
    UPDATE roster_stamp SET stamp = stamp + 1;
END;

CREATE TRIGGER named_reader_changed_is_stamped AFTER UPDATE ON named_reader
BEGIN
    UPDATE roster_stamp SET stamp = stamp + 1;
END;

CREATE TRIGGER named_reader_removed_is_stamped AFTER DELETE ON named_reader
BEGIN
    UPDATE roster_stamp SET stamp = stamp + 1;
END;
