-- A print register as version 1 of its schema made it. Never changed: every newer program must read it.
BEGIN TRANSACTION;
CREATE TABLE print_change (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        was TEXT NOT NULL,
        becomes TEXT NOT NULL,
        since DATE,
        reason TEXT NOT NULL,
        recorded_by TEXT NOT NULL,
        settled_on DATE
    );
INSERT INTO "print_change" VALUES(1,'number','0808 1000 900','0808 1000 901','2026-11-20','moved','A. Clerk',NULL);
CREATE TABLE print_claim (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        run INTEGER NOT NULL REFERENCES print_run (id),
        claim TEXT NOT NULL,
        value TEXT NOT NULL,
        expires DATE
    );
INSERT INTO "print_claim" VALUES(1,1,'calls-2025','1,240','2027-03-01');
CREATE TABLE print_run (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        edition TEXT NOT NULL,
        content_sha256 TEXT NOT NULL,
        force TEXT NOT NULL,
        force_name TEXT NOT NULL,
        campaign TEXT NOT NULL,
        audience TEXT NOT NULL,
        layout TEXT NOT NULL,
        layout_name TEXT NOT NULL,
        family TEXT NOT NULL,
        languages TEXT NOT NULL,
        quantity INTEGER NOT NULL CHECK (quantity > 0),
        printed_on DATE NOT NULL,
        printer TEXT NOT NULL,
        order_number TEXT NOT NULL,
        recorded_by TEXT NOT NULL,
        review_by DATE,
        brand_pack TEXT NOT NULL,
        brand_version TEXT NOT NULL,
        standing TEXT NOT NULL,
        set_name TEXT NOT NULL,
        set_path TEXT NOT NULL,
        set_sha256 TEXT NOT NULL,
        set_text TEXT NOT NULL,
        pack TEXT NOT NULL,
        manifest_sha256 TEXT NOT NULL,
        press_file TEXT NOT NULL,
        press_sha256 TEXT NOT NULL,
        picture BLOB,
        struck_on DATE,
        struck_by TEXT NOT NULL DEFAULT '',
        struck_because TEXT NOT NULL DEFAULT ''
    );
INSERT INTO "print_run" VALUES(1,'SN-OWN-ST-A4 · en · 3fa2c1 · Nov 2026','3fa2c10000000000000000000000000000000000000000000000000000000000','lancashire','Lancashire Police','stop-it-now','own','poster-a4','A4 poster','statement','en',250,'2026-11-01','Example Print, Preston','PO 20418','A. Clerk','2027-11-01','lancashire-brand','2','open','Spring','/sets/spring.toml','bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb','version = 1
','/packs/spring','cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc','stop-it-now-poster-a4.pdf','dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd',NULL,NULL,'','');
CREATE TABLE print_site (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        run INTEGER NOT NULL REFERENCES print_run (id),
        place TEXT NOT NULL,
        copies INTEGER NOT NULL CHECK (copies > 0),
        since DATE,
        recorded_by TEXT NOT NULL,
        taken_down DATE,
        taken_down_by TEXT NOT NULL DEFAULT ''
    );
INSERT INTO "print_site" VALUES(1,1,'Preston custody suite',40,'2026-11-03','A. Clerk','2026-12-01','B. Round');
INSERT INTO "print_site" VALUES(2,1,'Lancaster libraries',60,NULL,'',NULL,'');
CREATE TABLE print_symbol (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        run INTEGER NOT NULL REFERENCES print_run (id),
        opens TEXT NOT NULL
    );
INSERT INTO "print_symbol" VALUES(1,1,'https://www.stopitnow.org.uk/');
CREATE TABLE print_target (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        run INTEGER NOT NULL REFERENCES print_run (id),
        resource TEXT NOT NULL,
        telephone TEXT NOT NULL,
        address TEXT NOT NULL
    );
INSERT INTO "print_target" VALUES(1,1,'stop-it-now-helpline','0808 1000 900','https://www.stopitnow.org.uk/helpline/');
INSERT INTO "print_target" VALUES(2,1,'samaritans','116 123','https://www.samaritans.org/');
CREATE TABLE register_version (version INTEGER PRIMARY KEY, program TEXT NOT NULL);
INSERT INTO "register_version" VALUES(1,'0.1.0');
CREATE INDEX print_target_run ON print_target (run);
CREATE INDEX print_symbol_run ON print_symbol (run);
CREATE INDEX print_claim_run ON print_claim (run);
CREATE INDEX print_site_run ON print_site (run);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('print_run',1);
INSERT INTO "sqlite_sequence" VALUES('print_target',2);
INSERT INTO "sqlite_sequence" VALUES('print_symbol',1);
INSERT INTO "sqlite_sequence" VALUES('print_claim',1);
INSERT INTO "sqlite_sequence" VALUES('print_site',2);
INSERT INTO "sqlite_sequence" VALUES('print_change',1);
COMMIT;
