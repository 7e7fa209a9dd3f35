//! Owns what technicians come in with: invitations (T9, T10), that a password was set (TA10), the address that is their
//! login (T33, P6, PA5). Knows neither passwords nor tokens.

use super::{letters, mail::only_the_desk, roles};
use crate::desk::{
    Email, EmailConfirmed, Field, FieldValue, Flaw, Notice, PasswordSet, Permission, Refusal,
    SetEmail, Technician, TechnicianId, TechnicianState,
    draft::{Draft, check_seen},
};

/// Invites somebody who has not come yet once more (T10). What the mails before say counts no longer.
pub(in crate::desk) fn invite_again(
    draft: &mut Draft<'_>,
    technician: TechnicianId,
) -> Result<(), Refusal> {
    draft.needs(Permission::ManageTechnicians)?;
    roles::may_manage(draft, technician)?;
    match draft.get::<Technician>(technician)?.state {
        TechnicianState::Invited => {}
        TechnicianState::Inactive => return Err(Refusal::Deactivated { technician }),
        TechnicianState::Active => return Err(Refusal::NotInvited { technician }),
    }
    if !letters::is_on(draft) {
        return Err(Refusal::MailIsOff);
    }
    letters::invite(draft, technician)
}

/// Notes that a password was set. Its owner is told, unless they just did it with an invitation; one that somebody
/// else set has to be changed at the next login (TA10).
pub(in crate::desk) fn password_set(
    draft: &mut Draft<'_>,
    set: PasswordSet,
) -> Result<(), Refusal> {
    only_the_desk(draft)?;
    let at = draft.at;
    draft.edit::<Technician>(set.technician, |technician| {
        technician.password_set_at = Some(at);
        technician.must_change_password = set.by.is_some_and(|by| by != set.technician);
    })?;
    set.by.map_or(Ok(()), |by| letters::password_set(draft, set.technician, by))
}

/// Gives a technician another login: at once where an Admin does, after a confirmation where they do themselves, and
/// the old address is told (PA5).
pub(in crate::desk) fn set_email(draft: &mut Draft<'_>, new: &SetEmail) -> Result<(), Refusal> {
    let own = draft.actor.technician() == Some(new.technician);
    let manages = draft.needs(Permission::ManageTechnicians);
    if let Some(by) = draft.actor.technician() {
        draft.desk.may_set_login(by, new.technician)?;
    } else {
        manages.clone()?;
    }
    let email = Email::parse(Field::Email, &new.email.to)?;
    let current = draft.get::<Technician>(new.technician)?.email.clone();
    let text = |text: &String| FieldValue::Text(text.clone());
    let (now, wanted) = (current.to_string(), email.to_string());
    check_seen(Field::Email, &new.email.was, &now, &wanted, text)?;
    if email == current {
        return draft
            .edit::<Technician>(new.technician, |technician| technician.pending_email = None);
    }
    is_free(draft, new.technician, &email)?;
    if !own || (manages.is_ok() && !letters::is_on(draft)) {
        return enter(draft, new.technician, email);
    }
    if !letters::is_on(draft) {
        return Err(Refusal::MailIsOff);
    }
    letters::ask_to_confirm(draft, new.technician, email.clone());
    draft.notice(Notice::ConfirmationSent { to: email.clone() });
    draft.edit::<Technician>(new.technician, |technician| technician.pending_email = Some(email))
}

/// Makes a confirmed address the login, unless they asked for yet another one meanwhile (PA5).
pub(in crate::desk) fn email_confirmed(
    draft: &mut Draft<'_>,
    confirmed: &EmailConfirmed,
) -> Result<(), Refusal> {
    only_the_desk(draft)?;
    let email = Email::parse(Field::Email, &confirmed.email)?;
    let technician = draft.get::<Technician>(confirmed.technician)?;
    if technician.state == TechnicianState::Inactive {
        return Err(Refusal::Deactivated { technician: confirmed.technician });
    }
    if technician.pending_email.as_ref() != Some(&email) {
        return Ok(());
    }
    is_free(draft, confirmed.technician, &email)?;
    enter(draft, confirmed.technician, email)
}

fn is_free(draft: &Draft<'_>, technician: TechnicianId, email: &Email) -> Result<(), Refusal> {
    let others = draft.desk.all::<Technician>().filter(|other| other.id != technician);
    if others.into_iter().any(|other| other.email == *email) {
        return Err(Refusal::Invalid { field: Field::Email, flaw: Flaw::Taken });
    }
    Ok(())
}

/// Whoever has never signed in has nothing at the old address, and is invited at the new one.
fn enter(draft: &mut Draft<'_>, id: TechnicianId, email: Email) -> Result<(), Refusal> {
    let before = draft.get::<Technician>(id)?;
    let (old, state) = (before.email.clone(), before.state);
    draft.edit::<Technician>(id, |technician| {
        technician.email = email;
        technician.pending_email = None;
    })?;
    match state {
        TechnicianState::Invited => letters::invite(draft, id)?,
        TechnicianState::Active => letters::email_changed(draft, id, old),
        TechnicianState::Inactive => {}
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::{
        Actor, Command, Edit, Expect, Letter, Occasion, Resend,
        testing::{ADA, BEA, DANA, ELI, IVY, OTTO, World, mailing},
    };

    fn letters(world: &World) -> Vec<(Occasion, String)> {
        world.desk.all::<Letter>().map(|letter| (letter.about, letter.to.to_string())).collect()
    }

    fn email(technician: TechnicianId, to: &str) -> Command {
        let email = Edit { to: to.into(), was: Expect::Any };
        Command::SetTechnicianEmail(SetEmail { technician, email })
    }

    fn set(technician: TechnicianId, by: Option<TechnicianId>) -> Command {
        Command::RecordPassword(PasswordSet { technician, by })
    }

    #[test]
    fn t10_an_invitation_is_sent_again_only_to_those_who_have_not_come() {
        let mut world = mailing();
        let again = |technician| Command::ResendInvitation(Resend { technician });
        world.ok(ADA, again(IVY));
        world.ok(ADA, again(IVY));
        let one = (Occasion::Invitation { technician: IVY }, "ivy@little.example".to_owned());
        assert_eq!(letters(&world), [one], "the one before is replaced");
        assert_eq!(world.refused(ADA, again(DANA)), Refusal::NotInvited { technician: DANA });
        assert_eq!(world.refused(ADA, again(OTTO)), Refusal::Deactivated { technician: OTTO });
        assert_eq!(World::little().refused(ADA, again(IVY)), Refusal::MailIsOff);
    }

    #[test]
    fn ta10_a_password_that_somebody_else_set_has_to_be_changed_and_its_owner_is_told() {
        let mut world = mailing();
        let at = world.now;
        world.ok(Actor::System, set(DANA, Some(ADA)));
        let dana = world.technician(DANA);
        assert_eq!((dana.password_set_at, dana.must_change_password), (Some(at), true));
        let told = (Occasion::PasswordSet { technician: DANA }, "dana@little.example".to_owned());
        assert_eq!(letters(&world), [told]);
        world.ok(Actor::System, set(DANA, Some(DANA)));
        assert!(!world.technician(DANA).must_change_password);
        assert_eq!(letters(&world).len(), 2, "ones own change is told, too");
        world.ok(Actor::System, set(IVY, None));
        assert_eq!(letters(&world).len(), 2, "whoever accepts an invitation knows");
        assert_eq!(world.refused(ADA, set(DANA, None)), Refusal::SystemOnly);
    }

    #[test]
    fn t33_pa5_an_admin_changes_a_login_at_once_and_the_old_address_is_told() {
        let mut world = mailing();
        world.ok(ADA, email(DANA, " Dana.Cole@LITTLE.example "));
        assert_eq!(&*world.technician(DANA).email, "dana.cole@little.example");
        let told = (Occasion::EmailChanged { technician: DANA }, "dana@little.example".to_owned());
        assert_eq!(letters(&world), [told]);
        let taken = Refusal::Invalid { field: Field::Email, flaw: Flaw::Taken };
        assert_eq!(world.refused(ADA, email(ELI, "dana.cole@little.example")), taken);
        let needs = Permission::ManageTechnicians;
        assert_eq!(world.refused(DANA, email(ELI, "x@y.zz")), Refusal::NotAllowed { needs });
        let wrong = Refusal::Invalid { field: Field::Email, flaw: Flaw::NotAnEmail };
        assert_eq!(world.refused(ADA, email(DANA, "dana")), wrong);
        let stale = Edit { to: "a@b.cc".into(), was: Expect::Value("dana@little.example".into()) };
        let stale = SetEmail { technician: DANA, email: stale };
        let refusal = world.refused(ADA, Command::SetTechnicianEmail(stale));
        assert_eq!(refusal.code(), "conflict");
    }

    #[test]
    fn t33_somebody_who_was_invited_at_a_wrong_address_is_invited_at_the_right_one() {
        let mut world = mailing();
        world.ok(ADA, email(IVY, "ivy.marsh@little.example"));
        let invited =
            (Occasion::Invitation { technician: IVY }, "ivy.marsh@little.example".to_owned());
        assert_eq!(letters(&world), [invited]);
    }

    #[test]
    fn p6_pa5_ones_own_login_changes_after_the_confirmation() {
        let mut world = mailing();
        let notices = world.ok(BEA, email(BEA, "bea.novak@little.example"));
        assert!(matches!(notices.as_slice(), [Notice::ConfirmationSent { .. }]), "{notices:?}");
        let bea = world.technician(BEA);
        assert_eq!(&*bea.email, "bea@little.example");
        assert_eq!(bea.pending_email.as_deref(), Some("bea.novak@little.example"));
        let asked =
            (Occasion::ConfirmEmail { technician: BEA }, "bea.novak@little.example".to_owned());
        assert_eq!(letters(&world), [asked]);
        let confirmed = |email: &str| {
            Command::RecordEmailConfirmed(EmailConfirmed { technician: BEA, email: email.into() })
        };
        assert_eq!(world.refused(BEA, confirmed("bea.novak@little.example")), Refusal::SystemOnly);
        world.ok(Actor::System, confirmed("other@little.example"));
        assert_eq!(&*world.technician(BEA).email, "bea@little.example", "not what was asked for");
        world.ok(Actor::System, confirmed("bea.novak@little.example"));
        let bea = world.technician(BEA);
        assert_eq!((&*bea.email, &bea.pending_email), ("bea.novak@little.example", &None));
        let told = (Occasion::EmailChanged { technician: BEA }, "bea@little.example".to_owned());
        assert!(letters(&world).contains(&told));
    }

    #[test]
    fn pa5_a_login_that_somebody_took_meanwhile_is_not_confirmed() {
        let mut world = mailing();
        world.ok(BEA, email(BEA, "new@little.example"));
        world.ok(ADA, email(ELI, "new@little.example"));
        let email = "new@little.example".into();
        let confirmed = Command::RecordEmailConfirmed(EmailConfirmed { technician: BEA, email });
        let taken = Refusal::Invalid { field: Field::Email, flaw: Flaw::Taken };
        assert_eq!(world.refused(Actor::System, confirmed), taken);
    }

    #[test]
    fn pa5_without_mail_nobody_can_confirm_so_an_admin_has_to() {
        let mut world = World::little();
        assert_eq!(world.refused(BEA, email(BEA, "new@little.example")), Refusal::MailIsOff);
        world.ok(ADA, email(BEA, "new@little.example"));
        world.ok(ADA, email(ADA, "chief@little.example"));
        assert_eq!(&*world.technician(ADA).email, "chief@little.example");
    }
}
