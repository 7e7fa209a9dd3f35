//! Owns to which addresses webhooks may lead: to the open internet, and to what the server was told to allow. Nobody
//! who may set a webhook gets the server to ask its own network on their behalf.
//!
//! Names are resolved here and nowhere else, and the connection goes to an address that was looked at: another answer
//! to the same question a moment later changes nothing.

use std::{
    fmt,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    sync::Arc,
};

use ipnet::IpNet;
use reqwest::{
    Url,
    dns::{Addrs, Name, Resolve, Resolving},
};
use url::Host;

/// Networks to which webhooks may lead although they are not of the open internet.
pub type Allowed = Arc<[IpNet]>;

/// An address was looked at and is not one that webhooks lead to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Refused;

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("webhooks do not lead to this address")
    }
}

impl std::error::Error for Refused {}

/// Looks at addresses.
#[derive(Clone, Debug)]
pub struct Guard {
    allowed: Allowed,
    /// Without encryption, to allowed networks only.
    only_allowed: bool,
}

impl Guard {
    /// A guard for `https`, or for `http`.
    pub const fn new(allowed: Allowed, encrypted: bool) -> Self {
        Self { allowed, only_allowed: !encrypted }
    }

    /// True where a connection may go to this address.
    pub fn lets(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        let allowed = self.allowed.iter().any(|net| net.contains(&address));
        allowed || !self.only_allowed && is_open(address)
    }

    /// Refuses a URL that names an address itself: nobody resolves that.
    pub fn look_at(&self, url: &Url) -> Result<(), Refused> {
        let address: IpAddr = match url.host() {
            Some(Host::Ipv4(address)) => address.into(),
            Some(Host::Ipv6(address)) => address.into(),
            Some(Host::Domain(_)) => return Ok(()),
            None => return Err(Refused),
        };
        if self.lets(address) { Ok(()) } else { Err(Refused) }
    }
}

impl Resolve for Guard {
    fn resolve(&self, name: Name) -> Resolving {
        let guard = self.clone();
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let kept: Vec<SocketAddr> = found.filter(|address| guard.lets(address.ip())).collect();
            if kept.is_empty() {
                return Err(Refused.into());
            }
            Ok(Box::new(kept.into_iter()) as Addrs)
        })
    }
}

/// True for an address of the open internet.
fn is_open(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_open_v4(address),
        IpAddr::V6(address) => is_open_v6(address),
    }
}

/// By the registry of special addresses (RFC 6890 and what came after it).
fn is_open_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    !(address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_documentation()
        || address.is_multicast()
        // This network, carriers' own, protocols, relays, benchmarks, reserved and broadcast.
        || a == 0
        || a == 100 && (64..128).contains(&b)
        || (a, b, c) == (192, 0, 0)
        || (a, b, c) == (192, 88, 99)
        || a == 198 && matches!(b, 18 | 19)
        || a >= 240)
}

/// Only what is routed at all, without what carries an address of the old kind or is for documentation.
fn is_open_v6(address: Ipv6Addr) -> bool {
    let [a, b, ..] = address.segments();
    let routed = a & 0xe000 == 0x2000;
    let protocols = a == 0x2001 && b < 0x0200;
    let written_about = (a, b) == (0x2001, 0x0db8) || a == 0x3fff && b < 0x1000;
    routed && !protocols && !written_about && a != 0x2002
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn guard(allowed: &[&str], encrypted: bool) -> Guard {
        Guard::new(allowed.iter().map(|net| net.parse().expect("a network")).collect(), encrypted)
    }

    fn lets(guard: &Guard, address: &str) -> bool {
        guard.lets(address.parse().expect("an address"))
    }

    #[rstest]
    #[case::this_network("0.0.0.0")]
    #[case::this_network("0.1.2.3")]
    #[case::private("10.0.0.1")]
    #[case::carrier("100.64.0.1")]
    #[case::loopback("127.0.0.1")]
    #[case::loopback("127.255.255.254")]
    #[case::metadata("169.254.169.254")]
    #[case::private("172.31.255.255")]
    #[case::protocols("192.0.0.170")]
    #[case::documentation("192.0.2.1")]
    #[case::relay("192.88.99.1")]
    #[case::private("192.168.1.1")]
    #[case::benchmarks("198.19.255.255")]
    #[case::multicast("224.0.0.251")]
    #[case::reserved("240.0.0.1")]
    #[case::broadcast("255.255.255.255")]
    #[case::unspecified("::")]
    #[case::loopback("::1")]
    #[case::mapped_loopback("::ffff:127.0.0.1")]
    #[case::mapped_metadata("::ffff:a9fe:a9fe")]
    #[case::compatible("::127.0.0.1")]
    #[case::translated("64:ff9b::7f00:1")]
    #[case::translated_locally("64:ff9b:1::1")]
    #[case::discarded("100::1")]
    #[case::teredo("2001::1")]
    #[case::documentation("2001:db8::1")]
    #[case::six_to_four("2002:7f00:1::1")]
    #[case::documentation("3fff:fff::1")]
    #[case::unique_local("fd00::1")]
    #[case::metadata("fd00:ec2::254")]
    #[case::link_local("fe80::1")]
    #[case::site_local("fec0::1")]
    #[case::multicast("ff02::1")]
    fn e3_a_webhook_leads_to_no_address_of_ones_own(#[case] address: &str) {
        assert!(!lets(&guard(&[], true), address));
        let all_of_it = guard(&["0.0.0.0/0", "::/0"], true);
        assert!(lets(&all_of_it, address), "unless that is allowed");
    }

    #[rstest]
    #[case("1.1.1.1")]
    #[case("100.63.0.1")]
    #[case("100.128.0.1")]
    #[case("172.32.0.1")]
    #[case("192.0.1.1")]
    #[case("198.20.0.1")]
    #[case("223.255.255.255")]
    #[case("2606:4700::1111")]
    #[case("2001:4860:4860::8888")]
    #[case("::ffff:1.1.1.1")]
    fn e3_the_open_internet_is_reached_encrypted_only(#[case] address: &str) {
        assert!(lets(&guard(&[], true), address));
        assert!(!lets(&guard(&[], false), address));
        assert!(lets(&guard(&["0.0.0.0/0", "::/0"], false), address));
    }

    #[test]
    fn e3_what_is_allowed_is_a_network_and_no_more() {
        let guard = guard(&["10.1.0.0/16", "fd00:1::/32"], false);
        assert!(lets(&guard, "10.1.2.3") && lets(&guard, "fd00:1::7"));
        assert!(lets(&guard, "::ffff:10.1.2.3"));
        assert!(!lets(&guard, "10.2.0.1") && !lets(&guard, "fd00:2::7"));
        assert!(!lets(&guard, "127.0.0.1"));
    }

    #[rstest]
    #[case("http://2130706433/", false)]
    #[case("http://0x7f.1/", false)]
    #[case("http://0177.0.0.1/", false)]
    #[case("http://127.1/", false)]
    #[case("http://[::ffff:7f00:1]/", false)]
    #[case("http://[fe80::1]/", false)]
    #[case("https://1.1.1.1/", true)]
    #[case("https://hooks.example/", true)]
    fn e3_an_address_in_any_spelling_is_looked_at(#[case] url: &str, #[case] passes: bool) {
        let url = Url::parse(url).expect("a URL");
        assert_eq!(guard(&[], true).look_at(&url).is_ok(), passes);
    }

    #[tokio::test]
    async fn e3_a_name_that_resolves_to_loopback_is_refused_where_it_is_resolved() {
        let name = || "localhost".parse::<Name>().expect("a name");
        let refused = guard(&[], true).resolve(name()).await.err().expect("refused");
        assert!(refused.downcast_ref::<Refused>().is_some(), "{refused}");
        let allowed = guard(&["127.0.0.0/8", "::1/128"], true).resolve(name()).await;
        let allowed: Vec<SocketAddr> = allowed.expect("allowed").collect();
        assert!(!allowed.is_empty() && allowed.iter().all(|address| address.ip().is_loopback()));
    }
}
