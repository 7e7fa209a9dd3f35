//! Owns who may set what somebody comes in with: their password (P10, T34, TA10) and the address that is their login
//! (T33, P6), without getting hold of more rights by it (PA1). Knows no password: the server keeps their hashes.

use crate::desk::{
    Desk, Kind, Permission, Refusal, Role, Technician, TechnicianId, TechnicianKind,
    TechnicianState,
};

impl Desk {
    /// Refuses unless `by` may set the password or the login of `of`: their own, or somebody's whose role allows no
    /// more than theirs, since whoever has either can act as its owner (PA1).
    ///
    /// # Errors
    /// A [`Refusal`] that says what it takes.
    pub fn may_set_login(&self, by: TechnicianId, of: TechnicianId) -> Result<(), Refusal> {
        let missing = Refusal::NotFound { kind: Kind::Technician };
        let theirs = self.get::<Technician>(of).ok_or(missing)?;
        let own = self.role_of(by).ok_or(Refusal::NoAccess)?;
        if by != of && !own.allows(Permission::ManageTechnicians) {
            return Err(Refusal::NotAllowed { needs: Permission::ManageTechnicians });
        }
        if theirs.sort == TechnicianKind::Bot {
            return Err(Refusal::IsBot { technician: of });
        }
        if theirs.state == TechnicianState::Inactive {
            return Err(Refusal::Deactivated { technician: of });
        }
        if by == of {
            return Ok(());
        }
        self.get::<Role>(theirs.role_to_be()).map_or(Ok(()), |role| own.covers(role))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::{
        Preset,
        testing::{ADA, BEA, DANA, ELI, IVY, OTTO, ROBO, World},
    };

    #[test]
    fn p10_t34_ones_own_password_and_that_of_others_for_admins() {
        let world = World::little();
        let may = |by, of| world.desk.may_set_login(by, of);
        for own in [ADA, DANA, BEA] {
            assert_eq!(may(own, own), Ok(()));
        }
        assert_eq!(may(ADA, DANA), Ok(()));
        assert_eq!(may(ADA, IVY), Ok(()), "before the first login, too (T10)");
        let needs = Permission::ManageTechnicians;
        assert_eq!(may(DANA, ELI), Err(Refusal::NotAllowed { needs }));
        assert_eq!(may(BEA, ADA), Err(Refusal::NotAllowed { needs }));
        assert_eq!(may(ADA, OTTO), Err(Refusal::Deactivated { technician: OTTO }));
        assert_eq!(may(ADA, ROBO), Err(Refusal::IsBot { technician: ROBO }));
        let nobody = TechnicianId::from_u128(1);
        assert_eq!(may(ADA, nobody), Err(Refusal::NotFound { kind: Kind::Technician }));
        assert_eq!(may(nobody, ADA), Err(Refusal::NoAccess));
    }

    #[test]
    fn pa1_nobody_gets_hold_of_more_rights_by_a_password() {
        let manager = Role {
            full_admin: false,
            permissions: [Permission::ManageTechnicians].into_iter().collect(),
            ..Preset::Beginner.role()
        };
        let admin = Preset::Admin.role();
        let technician = Preset::Technician.role();
        assert_eq!(manager.covers(&admin), Err(Refusal::NeedsFullAdmin));
        let needs = Permission::ManageFolders;
        assert_eq!(manager.covers(&technician), Err(Refusal::NotAllowed { needs }));
        assert_eq!(admin.covers(&technician), Ok(()));
        assert_eq!(manager.covers(&Preset::Beginner.role()), Ok(()));
    }
}
