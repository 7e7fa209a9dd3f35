//! Who has which ticket open: told to those who see the ticket, also to whoever comes later, and to nobody else.

use helpdeck::{
    client::Event,
    desk::{
        AssignRole, Command, Expect, NewRole, Permissions, RoleId, Scope, SiteId, TechnicianId,
        TicketId,
    },
    wire::Whereabouts,
};

use super::house::{ADMIN, DANA, House, Seat, TICKET, TOKEN, admin, raw, sign_in};

fn on(ticket: TicketId) -> Whereabouts {
    Whereabouts { ticket: Some(ticket), writes: true }
}

/// The next word on where somebody is.
async fn told(seat: &mut Seat) -> (TechnicianId, Whereabouts) {
    match seat.until(|event| matches!(event, Event::Presence { .. })).await {
        Event::Presence { technician, at, .. } => (technician, at),
        other => unreachable!("{other:?}"),
    }
}

#[tokio::test]
async fn colleagues_are_told_where_somebody_is_and_when_they_leave() {
    let (_house, running) = House::serve().await;
    let mut ada = Seat::take(admin(&running)).await;
    let mut dana = Seat::take(sign_in(&running, "dana@example.org").await).await;
    ada.handle.here(on(TICKET));
    assert_eq!(told(&mut dana).await, (ADMIN, on(TICKET)));
    dana.handle.here(on(TICKET));
    assert_eq!(told(&mut ada).await, (DANA, on(TICKET)), "and not of oneself");

    let mut late = Seat::take(sign_in(&running, "eli@example.org").await).await;
    let there = [told(&mut late).await, told(&mut late).await];
    assert_eq!(there.map(|(technician, _)| technician), [ADMIN, DANA]);

    ada.handle.here(Whereabouts::default());
    assert_eq!(told(&mut dana).await, (ADMIN, Whereabouts::default()));
    running.stop().await;
}

#[tokio::test]
async fn whoever_does_not_see_the_ticket_is_not_told_which_it_is() {
    let (_house, running) = House::serve().await;
    let mut ada = Seat::take(admin(&running)).await;
    let elsewhere = SiteId::from_u128(0xe15e);
    ada.ask(Command::add_site(elsewhere, "Nantes")).await.unwrap();
    let role = RoleId::from_u128(0x901e);
    let narrow = NewRole {
        id: role,
        label: "Nantes only".into(),
        full_admin: false,
        permissions: Permissions::default(),
        scope: Scope::Listed([elsewhere].into()),
    };
    ada.ask(Command::AddRole(narrow)).await.unwrap();
    ada.ask(Command::AssignRole(AssignRole { technician: DANA, role, was: Expect::Any }))
        .await
        .unwrap();
    let mut dana = Seat::take(sign_in(&running, "dana@example.org").await).await;
    ada.handle.here(on(TICKET));
    assert_eq!(told(&mut dana).await, (ADMIN, Whereabouts::default()));

    // Nor may she say that she is there.
    let session = sign_in(&running, "dana@example.org").await;
    let answer = raw()
        .put(format!("{}/api/v1/presence", running.url()))
        .bearer_auth(session.token.reveal())
        .json(&on(TICKET))
        .send()
        .await
        .unwrap();
    assert_eq!(answer.status(), 404);
    running.stop().await;
}

#[tokio::test]
async fn a_word_about_nothing_that_exists_is_refused() {
    let (_house, running) = House::serve().await;
    let put = |body: serde_json::Value| {
        let request = raw().put(format!("{}/api/v1/presence", running.url()));
        request.bearer_auth(TOKEN).json(&body).send()
    };
    let unknown = TicketId::from_u128(0x0123);
    for (body, status) in [
        (serde_json::json!({ "ticket": unknown }), 404),
        (serde_json::json!({ "ticket": 7 }), 422),
        (serde_json::json!({ "where": "home" }), 422),
        (serde_json::json!({ "ticket": null }), 204),
        (serde_json::json!({ "ticket": TICKET, "writes": false }), 204),
    ] {
        assert_eq!(put(body.clone()).await.unwrap().status(), status, "{body}");
    }
    running.stop().await;
}
