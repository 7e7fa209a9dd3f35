//! Owns whom a request is from when a proxy brings it: whoever the proxy names, where the server was told to believe it.
//! Anybody else may name whom they like.

use std::{
    net::{IpAddr, SocketAddr},
    sync::Arc,
};

use axum::{
    Router,
    extract::{ConnectInfo, Request},
    http::HeaderMap,
    middleware,
};

/// Where a proxy says from whom it has a request.
const FORWARDED: &str = "x-forwarded-for";

/// The router, with whoever these proxies name as those whom requests are from.
pub fn believing(router: Router, proxies: Arc<[IpAddr]>) -> Router {
    if proxies.is_empty() {
        return router;
    }
    router.layer(middleware::map_request(move |request: Request| {
        let request = named(request, &proxies);
        async { request }
    }))
}

fn named(mut request: Request, proxies: &[IpAddr]) -> Request {
    if let Some(ConnectInfo(from)) = request.extensions_mut().get_mut::<ConnectInfo<SocketAddr>>() {
        let peer = from.ip().to_canonical();
        let origin = origin(peer, request.headers(), proxies);
        request.extensions_mut().insert(ConnectInfo(SocketAddr::new(origin, 0)));
    }
    request
}

/// The last one on the way who is no proxy of ours. What stands before them is only what they say.
fn origin(peer: IpAddr, headers: &HeaderMap, proxies: &[IpAddr]) -> IpAddr {
    let lines = headers.get_all(FORWARDED).iter().rev();
    let mut named = lines.flat_map(|line| line.to_str().unwrap_or_default().rsplit(','));
    let mut origin = peer;
    while proxies.contains(&origin) {
        let next = named.next().and_then(|name| name.trim().parse::<IpAddr>().ok());
        let Some(next) = next else { break };
        origin = next.to_canonical();
    }
    origin
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proxy_is_believed_and_nobody_behind_it() {
        let ip = |text: &str| text.parse::<IpAddr>().expect("an address");
        let proxies = [ip("127.0.0.1"), ip("10.0.0.1")];
        for (peer, lines, from) in [
            ("192.0.2.7", &["198.51.100.1"][..], "192.0.2.7"),
            ("127.0.0.1", &[], "127.0.0.1"),
            ("127.0.0.1", &["198.51.100.1"], "198.51.100.1"),
            ("127.0.0.1", &["203.0.113.9, 198.51.100.1"], "198.51.100.1"),
            ("127.0.0.1", &["203.0.113.9", "198.51.100.1"], "198.51.100.1"),
            ("127.0.0.1", &["198.51.100.1, 10.0.0.1"], "198.51.100.1"),
            ("127.0.0.1", &["198.51.100.1, unknown"], "127.0.0.1"),
            ("127.0.0.1", &["::ffff:198.51.100.1"], "198.51.100.1"),
            ("127.0.0.1", &["10.0.0.1"], "10.0.0.1"),
        ] {
            let mut headers = HeaderMap::new();
            for line in lines {
                headers.append(FORWARDED, line.parse().expect("a header"));
            }
            assert_eq!(origin(ip(peer), &headers, &proxies), ip(from), "{peer} {lines:?}");
        }
    }
}
