//! Owns the machine a ticket was opened from, where that is not the device it is about (D16, DA4, F1): using it
//! after all, and noticing that somebody mostly works on another machine than their primary.

use std::collections::BTreeMap;

use super::{change_device, workable};
use crate::desk::{
    Desk, Device, DeviceId, Expect, Field, FieldValue, Flaw, Kind, Notice, Permission, Refusal,
    Ticket, UseOriginDevice, User, UserId,
    draft::{Draft, check_seen},
    rules::{devices, relations, tokens},
};

/// From so many tickets on another machine is suggested as the primary.
const OFTEN: usize = 3;

/// Makes the origin the ticket's device, with all that follows (DA6). One that is not related to the requester
/// is related on the way, for those who may.
pub(in crate::desk) fn adopt(draft: &mut Draft<'_>, wish: &UseOriginDevice) -> Result<(), Refusal> {
    draft.needs(Permission::ChangeDevice)?;
    let ticket = workable(draft, wish.ticket)?;
    let origin = ticket.origin_device.ok_or(Refusal::NotFound { kind: Kind::Device })?;
    let requester =
        ticket.requester.ok_or(Refusal::Invalid { field: Field::Device, flaw: Flaw::NeedsUser })?;
    let now = ticket.device.as_ref().map(|device| device.id);
    let desk = draft.desk;
    check_seen(Field::Device, &wish.was, &now, &Some(origin), |device| {
        FieldValue::maybe(*device, |id| FieldValue::Device {
            id,
            name: desk.get::<Device>(id).map(|d| d.name.to_string()).unwrap_or_default(),
        })
    })?;
    if now == Some(origin) {
        return Ok(());
    }
    devices::live(draft, origin)?;
    if !draft.get::<User>(requester)?.devices.contains(origin) {
        tokens::needs_a_person(draft)?;
        draft.needs(Permission::RelateDevices)?;
        relations::link(draft, requester, origin, None)?;
        draft.notice(Notice::DeviceLinked { user: requester, device: origin });
    }
    change_device(draft, wish.ticket, Some(origin))
}

/// What undoes it: the device there was, and the relation that came with it gone.
pub(in crate::desk) fn inverse(before: &Desk, wish: &UseOriginDevice) -> Vec<crate::desk::Command> {
    use crate::desk::{Command, DeviceChoice};
    let Some(ticket) = before.get::<Ticket>(wish.ticket) else { return Vec::new() };
    let (Some(origin), Some(user)) = (ticket.origin_device, ticket.requester) else {
        return Vec::new();
    };
    let had = ticket.device.as_ref().map(|device| device.id);
    if had == Some(origin) {
        return Vec::new();
    }
    let back = Command::SetTicketDevice {
        ticket: wish.ticket,
        device: had.map_or(DeviceChoice::Blank, DeviceChoice::Device),
        was: Expect::Value(Some(origin)),
    };
    let related = before.get::<User>(user).is_some_and(|user| user.devices.contains(origin));
    let unlink =
        (!related).then_some(Command::UnrelateDevice { user, device: origin, new_primary: None });
    std::iter::once(back).chain(unlink).collect()
}

impl Desk {
    /// The machine a user opens tickets from, where that is related to them, not their primary, and has been so
    /// often enough and more often than any other to suggest it as the primary; with how many tickets came from
    /// it (F1). Never done by itself: changing a primary takes a full admin (D9).
    pub fn suggested_primary(&self, user: UserId) -> Option<(DeviceId, usize)> {
        let devices = &self.get::<User>(user)?.devices;
        let mut from: BTreeMap<DeviceId, usize> = BTreeMap::new();
        let tickets = self.tickets_of_user(user).filter_map(|ticket| self.get::<Ticket>(ticket));
        for origin in tickets.filter_map(|ticket| ticket.origin_device) {
            *from.entry(origin).or_default() += 1;
        }
        let (device, count) = from.into_iter().max_by_key(|(device, count)| {
            // Of two that are used as often the primary stays.
            (*count, devices.primary() == Some(*device), *device)
        })?;
        let fits = devices.contains(device) && devices.primary() != Some(device);
        (fits && count >= OFTEN).then_some((device, count))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::{
        Channel, Command, NewTicket, TicketId, inverse,
        testing::{A, ADA, B, BEA, C, D, DANA, LEEDS, ROBO, UMA, World, assign, new_ticket},
    };

    /// A ticket that an agent on `origin` opened for Uma, whose primary is B.
    fn from(world: &mut World, origin: DeviceId) -> TicketId {
        let id = world.id();
        let new = NewTicket {
            channel: Channel::Agent,
            origin_device: Some(origin),
            ..new_ticket(id, LEEDS, UMA)
        };
        world.ok(UMA, Command::CreateTicket(new));
        id
    }

    fn adopt(ticket: TicketId) -> Command {
        Command::UseOriginDevice(UseOriginDevice { ticket, was: Expect::Any })
    }

    #[test]
    fn f1_the_origin_is_used_and_the_bot_is_out_as_with_any_change_of_device() {
        let mut world = World::little();
        let ticket = from(&mut world, A);
        assert_eq!(world.device_of(ticket), Some(B), "D16");
        world.ok(ADA, assign(ticket, ROBO));
        let before = world.desk.clone();
        assert_eq!(world.ok(DANA, adopt(ticket)), [Notice::AutopilotLocked { ticket }]);
        assert_eq!(world.device_of(ticket), Some(A));
        assert_eq!(world.the(ticket).assignee, None, "DA6");
        for command in inverse(&before, &adopt(ticket)) {
            world.ok(DANA, command);
        }
        assert_eq!(world.device_of(ticket), Some(B));
        assert!(world.the(ticket).autopilot_locked_at.is_some(), "I18");
    }

    #[test]
    fn f1_an_origin_that_is_not_related_is_related_on_the_way() {
        let mut world = World::little();
        let ticket = from(&mut world, C);
        let before = world.desk.clone();
        let notices = world.ok(DANA, adopt(ticket));
        assert_eq!(notices[0], Notice::DeviceLinked { user: UMA, device: C });
        assert_eq!(world.devices_of(UMA), ([B, A, C].as_slice(), Some(B)));
        for command in inverse(&before, &adopt(ticket)) {
            world.ok(DANA, command);
        }
        assert_eq!(world.devices_of(UMA), ([B, A].as_slice(), Some(B)));
    }

    #[test]
    fn f1_what_does_not_fit_is_refused() {
        let mut world = World::little();
        let elsewhere = from(&mut world, D);
        let flaw = |flaw| Refusal::Invalid { field: Field::Device, flaw };
        assert_eq!(world.refused(DANA, adopt(elsewhere)), flaw(Flaw::OtherSite));
        let gone = from(&mut world, C);
        world.ok(ADA, Command::DeleteDevice { device: C });
        assert_eq!(world.refused(DANA, adopt(gone)), flaw(Flaw::Deleted));
        let none = world.ticket(UMA);
        assert_eq!(world.refused(DANA, adopt(none)), Refusal::NotFound { kind: Kind::Device });
        let needs = Permission::ChangeDevice;
        assert_eq!(world.refused(BEA, adopt(gone)), Refusal::NotAllowed { needs });
    }

    #[test]
    fn f1_the_machine_somebody_works_on_is_suggested_after_three_tickets() {
        let mut world = World::little();
        for tickets in 0..3 {
            assert_eq!(world.desk.suggested_primary(UMA), None, "{tickets}");
            from(&mut world, A);
        }
        assert_eq!(world.desk.suggested_primary(UMA), Some((A, 3)));
        for _ in 0..3 {
            from(&mut world, B);
        }
        assert_eq!(world.desk.suggested_primary(UMA), None, "as often from the primary");
        for _ in 0..4 {
            from(&mut world, C);
        }
        assert_eq!(world.desk.suggested_primary(UMA), None, "C is not Uma's");
    }
}
