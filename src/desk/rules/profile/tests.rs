//! What technicians change about themselves, who else may, and how it is undone.

use rstest::rstest;

use super::*;
use crate::desk::{
    Flaw, Landing, Language, inverse,
    testing::{ADA, BEA, DANA, ELI, UMA, World},
};

fn of(technician: TechnicianId) -> EditProfile {
    EditProfile::of(technician)
}

fn send(world: &mut World, actor: TechnicianId, edit: EditProfile) {
    world.ok(actor, Command::EditProfile(edit));
}

fn refused(world: &mut World, actor: impl Into<Actor>, edit: EditProfile) -> Refusal {
    world.refused(actor, Command::EditProfile(edit))
}

#[test]
fn p1_p9_p12_p13_p14_a_technician_edits_their_own_page() {
    let mut world = World::little();
    let edit = EditProfile {
        first_name: Some(Edit::new("Bea".into(), " Beatrice ".into())),
        phone: Some(Edit::new(None, Some("+44 113 496 0000".into()))),
        language: Some(Edit::new(None, Some(Language::Fr))),
        landing: Some(Edit::new(Landing::Tickets, Landing::Sites)),
        signature: Some(Edit::new(
            None,
            Some("**Bea**\r\n[help](https://little.example)\n".into()),
        )),
        plain_tickets: Some(Edit::new(false, true)),
        ..of(BEA)
    };
    // A Beginner may do nothing else (C3).
    send(&mut world, BEA, edit);
    let bea = world.technician(BEA);
    assert_eq!((&*bea.first_name, &*bea.last_name), ("Beatrice", "Tech"));
    assert_eq!(bea.phone.as_deref(), Some("+44 113 496 0000"));
    assert_eq!((bea.language, bea.landing), (Some(Language::Fr), Landing::Sites));
    assert_eq!(bea.signature.as_deref(), Some("**Bea**\n[help](https://little.example)"));
    assert!(bea.plain_tickets);
}

#[test]
fn ta15_an_admin_or_oneself_chooses_the_ticket_page_for_screen_readers() {
    let mut world = World::little();
    let plain = |on: bool| EditProfile { plain_tickets: Some(Edit::new(!on, on)), ..of(BEA) };
    for (actor, on) in [(ADA, true), (BEA, false)] {
        send(&mut world, actor, plain(on));
        assert_eq!(world.technician(BEA).plain_tickets, on);
    }
    let needs = Permission::ManageTechnicians;
    assert_eq!(refused(&mut world, DANA, plain(true)), Refusal::NotAllowed { needs });
}

#[test]
fn t30_t32_t35_t36_those_who_manage_technicians_edit_name_phone_and_ticket_page_of_others() {
    let mut world = World::little();
    let edit = EditProfile {
        last_name: Some(Edit::to("Cole".into())),
        phone: Some(Edit::to(Some("+441134960012".into()))),
        plain_tickets: Some(Edit::to(true)),
        ..of(DANA)
    };
    let needs = Permission::ManageTechnicians;
    assert_eq!(refused(&mut world, ELI, edit.clone()), Refusal::NotAllowed { needs });
    assert_eq!(refused(&mut world, UMA, edit.clone()), Refusal::NotAllowed { needs });
    send(&mut world, ADA, edit);
    assert_eq!(world.technician(DANA).name(), "Dana Cole");
}

#[rstest]
#[case(EditProfile { language: Some(Edit::to(None)), ..of(DANA) })]
#[case(EditProfile { landing: Some(Edit::to(Landing::Alerts)), ..of(DANA) })]
#[case(EditProfile { signature: Some(Edit::to(None)), ..of(DANA) })]
#[case::ta14(EditProfile { hide_inactive: Some(Edit::to(true)), ..of(DANA) })]
fn c3_p12_p13_p14_nobody_chooses_for_somebody_else(#[case] edit: EditProfile) {
    let mut world = World::little();
    let yours = Refusal::NotYours { technician: DANA };
    assert_eq!(refused(&mut world, ADA, edit.clone()), yours);
    send(&mut world, DANA, edit);
}

#[rstest]
#[case(EditProfile { first_name: Some(Edit::to("  ".into())), ..of(DANA) }, Field::FirstName, Flaw::Empty)]
#[case(EditProfile { last_name: Some(Edit::to("\x1b[2J".into())), ..of(DANA) }, Field::LastName, Flaw::ControlCharacters)]
#[case(EditProfile { phone: Some(Edit::to(Some("1".repeat(81)))), ..of(DANA) }, Field::Phone, Flaw::NotAPhone)]
#[case(EditProfile { signature: Some(Edit::to(Some("x".repeat(4001)))), ..of(DANA) }, Field::Signature, Flaw::TooLong { max: 4000 })]
#[case(EditProfile { signature: Some(Edit::to(Some("a\x1b]0;x\x07".into()))), ..of(DANA) }, Field::Signature, Flaw::ControlCharacters)]
fn p9_p14_what_a_field_does_not_take(
    #[case] edit: EditProfile,
    #[case] field: Field,
    #[case] flaw: Flaw,
) {
    let mut world = World::little();
    assert_eq!(refused(&mut world, DANA, edit), Refusal::Invalid { field, flaw });
}

#[test]
fn pa7_a_field_somebody_else_changed_is_not_overwritten() {
    let mut world = World::little();
    send(
        &mut world,
        ADA,
        EditProfile { phone: Some(Edit::to(Some("+44 113 496 0001".into()))), ..of(DANA) },
    );
    let edit =
        EditProfile { phone: Some(Edit::new(None, Some("+441134960002".into()))), ..of(DANA) };
    let conflict = Refusal::Conflict {
        field: Field::Phone,
        yours: FieldValue::Text("+44 113 496 0002".into()),
        theirs: FieldValue::Text("+44 113 496 0001".into()),
    };
    assert_eq!(refused(&mut world, DANA, edit), conflict);
    // Another field stands beside it, and so does the same wish.
    let both = EditProfile {
        phone: Some(Edit::new(None, Some(" +441134960001 ".into()))),
        landing: Some(Edit::new(Landing::Tickets, Landing::Devices)),
        ..of(DANA)
    };
    send(&mut world, DANA, both);
    assert_eq!(world.technician(DANA).landing, Landing::Devices);
}

#[test]
fn p14_a_blank_signature_is_none() {
    let mut world = World::little();
    let set = |text: &str| EditProfile { signature: Some(Edit::to(Some(text.into()))), ..of(DANA) };
    send(&mut world, DANA, set("Dana"));
    send(&mut world, DANA, set(" \n "));
    assert_eq!(world.technician(DANA).signature, None);
}

#[test]
fn p4_a_picture_is_set_by_its_owner_and_taken_away_also_by_those_who_manage() {
    let mut world = World::little();
    let id = |digit: &str| PictureId::parse(&digit.repeat(64)).expect("a hash");
    let set = |picture, was| Command::SetPicture { technician: DANA, picture, was };
    let mine = set(Some(id("a")), Expect::Value(None));
    let needs = Permission::ManageTechnicians;
    assert_eq!(world.refused(ELI, mine.clone()), Refusal::NotAllowed { needs });
    assert_eq!(world.refused(ADA, mine.clone()), Refusal::NotYours { technician: DANA });
    world.ok(DANA, mine);
    let late = set(Some(id("b")), Expect::Value(None));
    assert_eq!(world.refused(DANA, late).field(), Some(Field::Picture));
    world.ok(ADA, set(None, Expect::Value(Some(id("a")))));
    assert_eq!(world.technician(DANA).picture, None);
}

#[test]
fn f8_a_profile_is_undone_field_by_field() {
    let mut world = World::little();
    let before = world.desk.clone();
    let command = Command::EditProfile(EditProfile {
        first_name: Some(Edit::to(" Danielle ".into())),
        phone: Some(Edit::to(Some(" +44113 4960012 ".into()))),
        language: Some(Edit::to(Some(Language::De))),
        landing: Some(Edit::to(Landing::Dashboard)),
        signature: Some(Edit::to(Some("D\n".into()))),
        plain_tickets: Some(Edit::to(true)),
        ..of(DANA)
    });
    world.ok(DANA, command.clone());
    for back in inverse(&before, &command) {
        world.ok(DANA, back);
    }
    let clean = |world: &World| {
        let mut dana = world.technician(DANA).clone();
        dana.rev = before.revision();
        dana
    };
    let mut had = before.get::<Technician>(DANA).expect("one of the cast").clone();
    had.rev = before.revision();
    assert_eq!(clean(&world), had);
}

#[test]
fn t30_only_those_who_manage_technicians_set_how_many_tickets_balance_gives() {
    let mut world = World::little();
    let cap = |to| EditProfile { auto_assign_cap: Some(Edit::to(to)), ..of(DANA) };
    let needs = Permission::ManageTechnicians;
    assert_eq!(refused(&mut world, DANA, cap(Some(3))), Refusal::NotAllowed { needs });
    send(&mut world, ADA, cap(Some(3)));
    assert_eq!(world.technician(DANA).auto_assign_cap, Some(3));
    let late = EditProfile { auto_assign_cap: Some(Edit::new(None, Some(5))), ..of(DANA) };
    assert_eq!(refused(&mut world, ADA, late).field(), Some(Field::AutoAssignCap));
    send(&mut world, ADA, cap(None));
    assert_eq!(world.technician(DANA).auto_assign_cap, None);
}

#[test]
fn t25_ta14_everybody_is_listed_until_somebody_hides_the_deactivated_for_themselves() {
    let mut world = World::little();
    assert!(world.desk.all::<Technician>().all(|technician| !technician.hide_inactive));
    send(&mut world, BEA, EditProfile { hide_inactive: Some(Edit::new(false, true)), ..of(BEA) });
    assert!(world.technician(BEA).hide_inactive && !world.technician(ADA).hide_inactive);
}
