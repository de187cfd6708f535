/** The doors to the database: one for writing, one for reading, and the few places where SQLite and PostgreSQL differ. Knows no domain word. */
package org.throughline.db;
