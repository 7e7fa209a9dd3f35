//! Owns what a user may see of tickets in the portal (U15, UA2): their own, or all of their site. Who signs in there
//! and how is not its business.

use crate::desk::{Desk, MessageKind, PortalScope, Ticket, TicketId, User, UserId, UserState};

impl Desk {
    /// The tickets a user sees in the portal, oldest first: their own wherever those are, and all of their site for
    /// its main user and for deputies. The deactivated see none (UA3).
    pub fn portal_tickets(&self, user: UserId) -> Vec<TicketId> {
        let Some(user) = self.get::<User>(user).filter(|user| may_enter(user)) else {
            return Vec::new();
        };
        let seen = self.all::<Ticket>().filter(|ticket| self.shows(user, ticket));
        seen.map(|ticket| ticket.id).collect()
    }

    /// True when a user may see the ticket in the portal.
    pub fn portal_sees(&self, user: UserId, ticket: TicketId) -> bool {
        let user = self.get::<User>(user).filter(|user| may_enter(user));
        user.zip(self.get::<Ticket>(ticket)).is_some_and(|(user, ticket)| self.shows(user, ticket))
    }

    fn shows(&self, user: &User, ticket: &Ticket) -> bool {
        let whole_site =
            user.portal_scope == PortalScope::Site || self.main_user(user.site) == Some(user.id);
        ticket.requester == Some(user.id) || whole_site && ticket.site == user.site
    }
}

fn may_enter(user: &User) -> bool {
    user.state == UserState::Active && user.is_listed()
}

impl MessageKind {
    /// True for what a requester may read. Internal notes leave through no channel of theirs (I24).
    pub const fn is_public(self) -> bool {
        match self {
            Self::PublicReply | Self::Requester | Self::Automatic => true,
            Self::InternalNote => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::{
        Command, Edit, EditUser, SetMainUser,
        testing::{DANA, LEEDS, NIL, OLD, UMA, World, YAN},
    };

    #[test]
    fn u15_oracle_21_the_main_user_sees_the_site_and_others_their_own() {
        let mut world = World::little();
        let [uma, nil, yan] = [UMA, NIL, YAN].map(|user| world.ticket(user));
        assert_eq!(world.desk.portal_tickets(UMA), [uma]);
        let main = SetMainUser { site: LEEDS, user: Some(UMA), replace: false };
        world.ok(DANA, Command::SetMainUser(main));
        assert_eq!(world.desk.portal_tickets(UMA), [uma, nil]);
        assert_eq!(world.desk.portal_tickets(NIL), [nil]);
        assert!(world.desk.portal_sees(UMA, nil) && !world.desk.portal_sees(UMA, yan));
        world.ok(DANA, Command::SetUserActive { user: UMA, active: false });
        assert_eq!(world.desk.portal_tickets(UMA), [], "nothing while deactivated");
        assert!(!world.desk.portal_sees(OLD, uma));
    }

    #[test]
    fn ua2_a_deputy_sees_the_site_as_well() {
        let mut world = World::little();
        let [uma, nil] = [UMA, NIL].map(|user| world.ticket(user));
        let portal_scope = Some(Edit::to(PortalScope::Site));
        let edit = EditUser { portal_scope, ..EditUser::of(NIL) };
        world.ok(DANA, Command::edit_user(edit));
        assert_eq!(world.desk.portal_tickets(NIL), [uma, nil]);
    }

    #[test]
    fn i24_notes_are_not_public() {
        let public = [MessageKind::PublicReply, MessageKind::InternalNote, MessageKind::Requester];
        assert_eq!(public.map(MessageKind::is_public), [true, false, true]);
    }
}
