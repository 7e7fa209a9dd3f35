//! Owns what technicians change about themselves, and what those who manage them may change for them.
//!
//! Login, password and role are ruled elsewhere. A new choice is a line in [`edit`] and in [`back`].

use super::roles;
use crate::desk::{
    Actor, Command, Desk, Edit, EditProfile, Expect, Field, FieldValue, Name, Permission, Phone,
    PictureId, Refusal, Signature, Technician, TechnicianId,
    draft::{Draft, check_seen, edited, edited_line, edited_optional},
};

/// Changes names, phone and choices (P9, P12 to P14, T30, T32, T35, T36).
pub(in crate::desk) fn edit(draft: &mut Draft<'_>, edit: &EditProfile) -> Result<(), Refusal> {
    let id = edit.technician;
    let personal = edit.language.is_some()
        || edit.landing.is_some()
        || edit.signature.is_some()
        || edit.hide_inactive.is_some();
    may_edit(draft, id, personal)?;
    if edit.auto_assign_cap.is_some() {
        draft.needs(Permission::ManageTechnicians)?;
    }
    let now = draft.get::<Technician>(id)?;
    let text = |value: &Option<String>| FieldValue::maybe(value.clone(), FieldValue::Text);
    let mut next = now.clone();
    next.first_name = edited_line(Field::FirstName, edit.first_name.as_ref(), &now.first_name)?;
    next.last_name = edited_line(Field::LastName, edit.last_name.as_ref(), &now.last_name)?;
    next.phone = edited_optional(Field::Phone, edit.phone.as_ref(), now.phone.as_ref())?;
    if let Some(signature) = &edit.signature {
        next.signature = Signature::optional(Field::Signature, signature.to.as_deref())?;
        let [was, wanted] = [now, &next].map(|one| one.signature.as_ref().map(ToString::to_string));
        check_seen(Field::Signature, &signature.was, &was, &wanted, text)?;
    }
    let language = |value: &Option<_>| FieldValue::maybe(*value, FieldValue::Language);
    next.language = edited(Field::Language, edit.language.as_ref(), &now.language, language)?;
    let landing = |value: &_| FieldValue::Landing(*value);
    next.landing = edited(Field::Landing, edit.landing.as_ref(), &now.landing, landing)?;
    let plain = |value: &bool| FieldValue::Yes(*value);
    next.plain_tickets =
        edited(Field::PlainTickets, edit.plain_tickets.as_ref(), &now.plain_tickets, plain)?;
    let hide = edit.hide_inactive.as_ref();
    next.hide_inactive = edited(Field::HideInactive, hide, &now.hide_inactive, plain)?;
    let cap = |value: &Option<u32>| FieldValue::maybe(*value, FieldValue::Number);
    let wanted = edit.auto_assign_cap.as_ref();
    next.auto_assign_cap = edited(Field::AutoAssignCap, wanted, &now.auto_assign_cap, cap)?;
    draft.put(next);
    Ok(())
}

/// Changes or takes away a picture (P4). Whoever asks has stored its bytes before.
pub(in crate::desk) fn set_picture(
    draft: &mut Draft<'_>,
    technician: TechnicianId,
    picture: Option<&PictureId>,
    was: &Expect<Option<PictureId>>,
) -> Result<(), Refusal> {
    may_edit(draft, technician, picture.is_some())?;
    let picture = picture.cloned();
    let now = &draft.get::<Technician>(technician)?.picture;
    check_seen(Field::Picture, was, now, &picture, FieldValue::picture)?;
    draft.edit::<Technician>(technician, |technician| technician.picture = picture)
}

/// Refuses those who are neither the technician nor manage technicians; what is `personal` nobody else
/// changes (C3).
fn may_edit(draft: &Draft<'_>, technician: TechnicianId, personal: bool) -> Result<(), Refusal> {
    if draft.actor == Actor::System || draft.actor.technician() == Some(technician) {
        return Ok(());
    }
    draft.needs(Permission::ManageTechnicians)?;
    roles::may_manage(draft, technician)?;
    if personal { Err(Refusal::NotYours { technician }) } else { Ok(()) }
}

/// What undoes an edit on `before`: the same fields, the other way round.
pub(in crate::desk) fn back(before: &Desk, edit: &EditProfile) -> Option<Command> {
    let had = before.get::<Technician>(edit.technician)?;
    let name = |edit: &Option<Edit<String>>, had: &Name| {
        edit.as_ref().map(|edit| Edit::new(edit.to.trim().to_owned(), had.to_string()))
    };
    let filled = |text: &Option<String>, trimmed: fn(&str) -> &str| {
        text.as_deref().filter(|text| !text.trim().is_empty()).map(|text| trimmed(text).to_owned())
    };
    Some(Command::EditProfile(EditProfile {
        technician: edit.technician,
        first_name: name(&edit.first_name, &had.first_name),
        last_name: name(&edit.last_name, &had.last_name),
        phone: edit.phone.as_ref().map(|edit| {
            let to = Phone::optional(Field::Phone, edit.to.as_deref()).ok().flatten();
            let said = |phone: Option<&Phone>| phone.map(ToString::to_string);
            Edit::new(said(to.as_ref()), said(had.phone.as_ref()))
        }),
        plain_tickets: edit.plain_tickets.as_ref().map(|edit| edit.back(had.plain_tickets)),
        auto_assign_cap: edit.auto_assign_cap.as_ref().map(|edit| edit.back(had.auto_assign_cap)),
        hide_inactive: edit.hide_inactive.as_ref().map(|edit| edit.back(had.hide_inactive)),
        language: edit.language.as_ref().map(|edit| edit.back(had.language)),
        landing: edit.landing.as_ref().map(|edit| edit.back(had.landing)),
        signature: edit.signature.as_ref().map(|edit| {
            let had = had.signature.as_ref().map(ToString::to_string);
            Edit::new(filled(&edit.to, str::trim_end), had)
        }),
    }))
}

#[cfg(test)]
mod tests;
