//! Lists as files: quoting, formulas, types, columns, on the little desk of the rules' tests.

use crate::desk::{
    Command, Desk, Kind, NewUser, RecordKey, Site, User, UserId,
    filter::LISTED,
    testing::{ADA, LEEDS, UMA, World, new_user},
};

use super::{Format, Value, is_formula, safe, sheet, table, write};

const EVE: UserId = UserId::from_u128(9);

fn written(desk: &Desk, kind: Kind, keys: &[RecordKey], chosen: &[&str], format: Format) -> String {
    let chosen: Vec<String> = chosen.iter().map(ToString::to_string).collect();
    let chosen = (!chosen.is_empty()).then_some(&chosen[..]);
    let table = table(desk, kind, keys.iter().copied(), chosen).expect("known columns");
    let mut out = Vec::new();
    write(&table, format, &mut out).expect("memory takes everything");
    String::from_utf8(out).expect("UTF-8")
}

fn with_eve() -> World {
    let mut world = World::little();
    let eve = NewUser {
        first_name: "=HYPERLINK(\"http://x\";\"y\")".into(),
        last_name: "@SUM, Eve".into(),
        phone: Some("+44 20 7946 0000".into()),
        ..new_user(EVE, LEEDS, "Eve")
    };
    world.ok(ADA, Command::add_user(eve));
    world
}

#[test]
fn e9_a_cell_that_looks_like_a_formula_begins_with_an_apostrophe() {
    for cell in ["=1+1", "+44", "-1", "@x", "\tx", "\rx"] {
        assert!(is_formula(cell), "{cell:?}");
        assert_eq!(safe(cell), format!("'{cell}"));
    }
    for cell in ["", "a=b", " =x", "'=x", "1-2", "é"] {
        assert_eq!(safe(cell), cell);
    }
    let world = with_eve();
    let columns = ["first_name", "last_name", "phone", "status"];
    let text = written(&world.desk, Kind::User, &[RecordKey::User(EVE)], &columns, Format::Csv);
    assert_eq!(
        text,
        "first_name,last_name,phone,status\r\n\
         \"'=HYPERLINK(\"\"http://x\"\";\"\"y\"\")\",\"'@SUM, Eve\",'+44 20 7946 0000,active\r\n"
    );
}

#[test]
fn json_has_types_and_no_apostrophes() {
    let world = with_eve();
    let columns = ["last_name", "email", "related_devices", "tickets"];
    let keys = [RecordKey::User(EVE), RecordKey::User(UMA)];
    let text = written(&world.desk, Kind::User, &keys, &columns, Format::Json);
    let parsed: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(parsed[0]["last_name"], "@SUM, Eve");
    assert_eq!(parsed[0]["related_devices"], serde_json::json!([]));
    assert_eq!(parsed[1]["related_devices"], serde_json::json!(["B", "A"]), "primary first");
    assert_eq!(parsed[1]["tickets"], 0);
    assert!(text.starts_with("[\n{\"last_name\":"), "in the order asked for: {text}");
    assert_eq!(written(&world.desk, Kind::User, &[], &columns, Format::Json), "[]\n");
}

#[test]
fn a_table_is_aligned_and_says_where_there_is_nothing() {
    let world = World::little();
    let columns = ["site_name", "users"];
    let keys: Vec<RecordKey> =
        world.desk.all::<Site>().map(|site| RecordKey::Site(site.id)).collect();
    let text = written(&world.desk, Kind::Site, &keys, &columns, Format::Table);
    assert_eq!(text, "SITE NAME  USERS\nLeeds      3\nYork       1\n");
}

#[test]
fn every_noun_has_columns_and_an_unknown_one_names_those_there_are() {
    let world = World::little();
    for kind in LISTED {
        let sheet = sheet(kind).expect("a sheet");
        let names: Vec<&str> = sheet.columns.iter().map(|column| column.name).collect();
        assert!(sheet.brief.iter().all(|name| names.contains(name)), "{kind:?}");
        let mut unique = names.clone();
        unique.sort_unstable();
        unique.dedup();
        assert_eq!(unique.len(), names.len(), "{kind:?}");
    }
    assert!(sheet(Kind::Account).is_none());
    let unknown = table(&world.desk, Kind::Site, [], Some(&["Site_Name".into(), "nmae".into()]));
    let unknown = unknown.expect_err("no such column");
    assert_eq!(unknown.column, "nmae");
    assert!(unknown.allowed.contains(&"site_name"));
}

#[test]
fn a_record_of_another_noun_leaves_its_cells_blank() {
    let world = World::little();
    let user = world.desk.all::<User>().next().expect("somebody").id;
    let table = table(&world.desk, Kind::Site, [RecordKey::User(user)], None).expect("columns");
    assert!(table.rows[0].iter().all(|value| *value == Value::None));
}
