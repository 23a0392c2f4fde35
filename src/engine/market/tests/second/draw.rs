//! The draw, from its definition: names by FNV-1a, places by two rounds of SplitMix64 (Steele, Lea and Flood 2014).

use std::collections::BTreeMap;

/// The number that stands for a name.
pub fn key_of(name: &str) -> u64 {
    let mut hash = 14_695_981_039_346_656_037_u64;
    for byte in name.as_bytes() {
        hash ^= u64::from(*byte);
        hash = hash.wrapping_mul(1_099_511_628_211);
    }
    hash
}

fn round(state: u64) -> u64 {
    let golden = 0x9e37_79b9_7f4a_7c15_u64;
    let z = state.wrapping_add(golden);
    let z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ z >> 31
}

/// The lower, the earlier.
pub fn place_in_draw(seed: u64, name: &str) -> (u64, u64) {
    let key = key_of(name);
    (round(round(seed).wrapping_add(key)), key)
}

/// `left` among those who bid for it, who may bid for no more.
pub fn shared(seed: u64, left: i64, bids: &BTreeMap<String, i64>) -> BTreeMap<String, i64> {
    let demand: i64 = bids.values().sum();
    if demand <= left {
        return bids.clone();
    }
    let mut parts: BTreeMap<String, i64> = bids.iter().map(|(name, bid)| (name.clone(), left * bid / demand)).collect();
    let mut order: Vec<&String> = bids.iter().filter(|(_, bid)| **bid > 0).map(|(name, _)| name).collect();
    order.sort_by_key(|name| place_in_draw(seed, name));
    let rest = left - parts.values().sum::<i64>();
    for name in order.into_iter().take(rest as usize) {
        *parts.get_mut(name).expect("a bidder") += 1;
    }
    parts
}

#[test]
fn a_draw_of_published_vectors_is_the_published_one() {
    // SplitMix64 from state 0 gives this first; FNV-1a of the empty text and of "a" are in its authors' tables.
    assert_eq!(round(0), 0xe220_a839_7b1d_cdaf);
    assert_eq!((key_of(""), key_of("a")), (0xcbf2_9ce4_8422_2325, 0xaf63_dc4c_8601_ec8c));
}
