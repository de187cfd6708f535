-- A letter about the address itself.
ALTER TABLE letter DROP CONSTRAINT letter_kind_check;
ALTER TABLE letter ADD CONSTRAINT letter_kind_check CHECK (kind IN ('DIGEST', 'NOTICES', 'TRIAL', 'ADDRESS'));
