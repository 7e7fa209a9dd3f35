//! Owns the device of a ticket: what the field offers, what it holds after the user or the site
//! changed, and what the server accepts (D7, D10 to D12, D15, DA13). The form, the command line and the
//! server use this one state machine, so they cannot disagree.

use crate::desk::{
    Desk, Device, DeviceChoice, DeviceId, Field, Flaw, Refusal, SiteId, User, UserId,
};

/// What can be chosen for a requester.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Offer {
    /// Nothing: choose a user first (D12).
    NeedsUser,
    /// The user's related devices in order, the primary marked (D10).
    Related {
        /// In the order in which they were related.
        devices: Vec<DeviceId>,
        /// The preselected one.
        primary: Option<DeviceId>,
    },
    /// The user has none: any device of the site may be chosen, which relates it to them (D15).
    OfSite {
        /// The site's devices.
        devices: Vec<DeviceId>,
    },
}

/// What the field offers for a requester.
pub fn offer(desk: &Desk, user: Option<UserId>) -> Offer {
    offer_for(desk, user.and_then(|user| desk.get::<User>(user)))
}

fn offer_for(desk: &Desk, user: Option<&User>) -> Offer {
    let Some(user) = user else { return Offer::NeedsUser };
    if user.devices.all().is_empty() {
        let devices = desk.devices_of_site(user.site).map(|device| device.id).collect();
        return Offer::OfSite { devices };
    }
    Offer::Related { devices: user.devices.all().to_vec(), primary: user.devices.primary() }
}

/// What a choice comes to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Settled {
    /// The ticket's device.
    pub device: Option<DeviceId>,
    /// The device has to be related to the user on the way (D15).
    pub links: bool,
}

/// What a choice comes to for this requester.
///
/// # Errors
/// `Invalid` on the device: without a user (D12), deleted, of another site, or not related to a user who
/// has related devices (D14).
pub fn settle(desk: &Desk, user: Option<UserId>, choice: DeviceChoice) -> Result<Settled, Refusal> {
    settle_for(desk, user.and_then(|user| desk.get::<User>(user)), choice)
}

/// As [`settle`], for a requester who may be written by the same command.
pub(in crate::desk) fn settle_for(
    desk: &Desk,
    user: Option<&User>,
    choice: DeviceChoice,
) -> Result<Settled, Refusal> {
    let plain = |device| Ok(Settled { device, links: false });
    let invalid = |flaw| Err(Refusal::Invalid { field: Field::Device, flaw });
    let device = match (choice, offer_for(desk, user)) {
        (DeviceChoice::Blank, _)
        | (DeviceChoice::Primary, Offer::NeedsUser | Offer::OfSite { .. }) => {
            return plain(None);
        }
        (DeviceChoice::Primary, Offer::Related { primary, .. }) => return plain(primary),
        (DeviceChoice::Device(_), Offer::NeedsUser) => return invalid(Flaw::NeedsUser),
        (DeviceChoice::Device(id), Offer::Related { devices, .. }) if devices.contains(&id) => {
            return plain(Some(id));
        }
        (DeviceChoice::Device(id), offer) => {
            let kind = crate::desk::Kind::Device;
            let device = desk.get::<Device>(id).ok_or(Refusal::NotFound { kind })?;
            if !device.is_live() {
                return invalid(Flaw::Deleted);
            }
            if user.is_some_and(|user| user.site != device.site) {
                return invalid(Flaw::OtherSite);
            }
            if matches!(offer, Offer::Related { .. }) {
                return invalid(Flaw::NotRelated);
            }
            id
        }
    };
    Ok(Settled { device: Some(device), links: true })
}

/// What happened to the Device field by itself, for the message line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FieldEvent {
    /// Recalculated for the new user (D11); nothing means the user has no primary.
    Recalculated {
        /// What it was.
        from: Option<DeviceId>,
        /// What it is.
        to: Option<DeviceId>,
    },
    /// Cleared and disabled until a user is chosen (D12).
    Disabled {
        /// What it was.
        from: Option<DeviceId>,
    },
}

/// The Device field of a form: follows user and site.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct DeviceField {
    site: Option<SiteId>,
    user: Option<UserId>,
    device: Option<DeviceId>,
}

impl DeviceField {
    /// The site chosen so far.
    pub const fn site(&self) -> Option<SiteId> {
        self.site
    }

    /// The user chosen so far.
    pub const fn user(&self) -> Option<UserId> {
        self.user
    }

    /// The device in the field.
    pub const fn device(&self) -> Option<DeviceId> {
        self.device
    }

    /// False until a user is chosen (D12).
    pub const fn is_enabled(&self) -> bool {
        self.user.is_some()
    }

    /// Chooses another site: user and device are cleared, the device field is disabled (D12).
    pub fn set_site(&mut self, site: Option<SiteId>) -> Option<FieldEvent> {
        if self.site == site {
            return None;
        }
        self.site = site;
        self.user.take().map(|_| FieldEvent::Disabled { from: self.device.take() })
    }

    /// Chooses another user, who brings their site, or none: the device is cleared and recalculated
    /// (D11), or cleared and disabled (D12).
    pub fn set_user(&mut self, desk: &Desk, user: Option<UserId>) -> Option<FieldEvent> {
        if self.user == user {
            return None;
        }
        self.user = user;
        let from = self.device.take();
        let Some(record) = user.and_then(|user| desk.get::<User>(user)) else {
            self.user = None;
            return Some(FieldEvent::Disabled { from });
        };
        self.site = Some(record.site);
        self.device = record.devices.primary();
        Some(FieldEvent::Recalculated { from, to: self.device })
    }

    /// Chooses a device, or none on purpose (DA13). True when choosing it relates it to the user (D15).
    ///
    /// # Errors
    /// As [`settle`].
    pub fn choose(&mut self, desk: &Desk, device: Option<DeviceId>) -> Result<bool, Refusal> {
        let choice = device.map_or(DeviceChoice::Blank, DeviceChoice::Device);
        let settled = settle(desk, self.user, choice)?;
        self.device = settled.device;
        Ok(settled.links)
    }

    /// What the field offers now.
    pub fn offer(&self, desk: &Desk) -> Offer {
        offer(desk, self.user)
    }

    /// The choice to send: always what the person sees, so that a primary that changes meanwhile does
    /// not change it behind their back.
    pub fn choice(&self) -> DeviceChoice {
        self.device.map_or(DeviceChoice::Blank, DeviceChoice::Device)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::testing::{A, ADA, B, C, D, LEEDS, NIL, UMA, World, YAN, YORK, primary};

    fn field(world: &World, user: Option<UserId>) -> DeviceField {
        let mut field = DeviceField::default();
        field.set_user(&world.desk, user);
        field
    }

    #[test]
    fn d10_the_users_devices_are_offered_with_the_primary_marked_and_chosen() {
        let world = World::little();
        let field = field(&world, Some(UMA));
        assert_eq!(
            field.offer(&world.desk),
            Offer::Related { devices: vec![B, A], primary: Some(B) }
        );
        assert_eq!((field.site(), field.user()), (Some(LEEDS), Some(UMA)));
        assert_eq!(field.choice(), DeviceChoice::Device(B));
        assert!(field.is_enabled());
    }

    #[test]
    fn d11_another_user_recalculates_the_device() {
        let world = World::little();
        let mut field = field(&world, Some(UMA));
        let event = field.set_user(&world.desk, Some(YAN));
        assert_eq!(event, Some(FieldEvent::Recalculated { from: Some(B), to: Some(D) }));
        assert_eq!((field.site(), field.device()), (Some(YORK), Some(D)));
        let event = field.set_user(&world.desk, Some(NIL));
        assert_eq!(event, Some(FieldEvent::Recalculated { from: Some(D), to: None }));
        assert_eq!(field.set_user(&world.desk, Some(NIL)), None);
    }

    #[test]
    fn d12_without_a_user_the_field_is_empty_and_disabled() {
        let world = World::little();
        let mut field = field(&world, Some(UMA));
        let event = field.set_user(&world.desk, None);
        assert_eq!(event, Some(FieldEvent::Disabled { from: Some(B) }));
        assert_eq!((field.device(), field.site()), (None, Some(LEEDS)));
        assert!(!field.is_enabled());
        assert_eq!(field.offer(&world.desk), Offer::NeedsUser);
        assert_eq!(
            field.choose(&world.desk, Some(A)),
            Err(Refusal::Invalid { field: Field::Device, flaw: Flaw::NeedsUser })
        );
        let unknown = Some(UserId::from_u128(1));
        field.set_user(&world.desk, unknown);
        assert_eq!((field.user(), field.is_enabled()), (None, false));
    }

    #[test]
    fn d12_another_site_clears_user_and_device() {
        let world = World::little();
        let mut field = field(&world, Some(UMA));
        assert_eq!(field.set_site(Some(LEEDS)), None);
        assert_eq!(field.user(), Some(UMA));
        let event = field.set_site(Some(YORK));
        assert_eq!(event, Some(FieldEvent::Disabled { from: Some(B) }));
        assert_eq!((field.site(), field.user(), field.device()), (Some(YORK), None, None));
        assert_eq!(field.set_site(None), None, "nothing was left to clear");
    }

    #[test]
    fn d15_a_user_without_devices_is_offered_those_of_the_site() {
        let world = World::little();
        let mut field = field(&world, Some(NIL));
        assert_eq!(field.offer(&world.desk), Offer::OfSite { devices: vec![A, B, C] });
        assert_eq!(field.choose(&world.desk, Some(C)), Ok(true));
        assert_eq!(field.choice(), DeviceChoice::Device(C));
        let other_site = Refusal::Invalid { field: Field::Device, flaw: Flaw::OtherSite };
        assert_eq!(field.choose(&world.desk, Some(D)), Err(other_site));
        assert_eq!(field.device(), Some(C), "a refused choice leaves the field as it was");
    }

    #[test]
    fn da13_none_may_be_chosen_on_purpose() {
        let world = World::little();
        let mut field = field(&world, Some(UMA));
        assert_eq!(field.choose(&world.desk, None), Ok(false));
        assert_eq!(field.choice(), DeviceChoice::Blank);
        assert_eq!(field.choose(&world.desk, Some(A)), Ok(false));
    }

    #[test]
    fn d17_without_a_primary_nothing_is_preselected() {
        let mut world = World::little();
        world.ok(ADA, primary(UMA, None));
        let field = field(&world, Some(UMA));
        assert_eq!((field.device(), field.is_enabled()), (None, true));
        assert_eq!(field.offer(&world.desk), Offer::Related { devices: vec![B, A], primary: None });
    }
}
