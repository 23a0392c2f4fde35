//! Puts the lines of a book in order, a byte of the key at a time.
//!
//! Faster than comparing because most bytes of most keys are the same and are skipped. Must not know what
//! a key means. Invariant: the result is sorted by key; the scratch buffer holds nothing of value.

/// Below this many lines, comparing is faster.
const FEW: usize = 32;

/// Something with a key to sort by.
pub(super) trait Keyed: Copy {
    /// What it is sorted by.
    fn key(&self) -> u64;
}

/// Sorts `lines` by key. Equal keys may come in any order.
pub(super) fn sort_by_key<T: Keyed>(lines: &mut Vec<T>, scratch: &mut Vec<T>) {
    let Some(first) = lines.first().copied() else { return };
    if lines.len() < FEW {
        few(lines);
        return;
    }
    let varying = lines.iter().fold(0, |varying, line| varying | (line.key() ^ first.key()));
    // Bids often come bidder by bidder: then the lower half of the key is in order already, and a stable
    // sort by the upper half keeps it so.
    let lower_in_order = lines.is_sorted_by_key(|line| line.key() as u32);
    scratch.clear();
    scratch.resize(lines.len(), first);
    for shift in (if lower_in_order { 32 } else { 0 }..64).step_by(8) {
        if (varying >> shift) & 0xff != 0 {
            scatter(lines, scratch, shift);
            std::mem::swap(lines, scratch);
        }
    }
}

/// Sorts by moving each line to its place among those before it.
fn few<T: Keyed>(lines: &mut [T]) {
    for next in 1..lines.len() {
        let line = lines[next];
        let mut place = next;
        while place > 0 && lines[place - 1].key() > line.key() {
            lines[place] = lines[place - 1];
            place -= 1;
        }
        lines[place] = line;
    }
}

/// Copies `from` into `to`, sorted by the byte at `shift`, otherwise in the same order.
fn scatter<T: Keyed>(from: &[T], to: &mut [T], shift: u32) {
    let byte = |line: &T| usize::from((line.key() >> shift) as u8);
    let mut places = [0_usize; 256];
    for line in from {
        places[byte(line)] += 1;
    }
    let mut start = 0;
    for place in &mut places {
        start += std::mem::replace(place, start);
    }
    for line in from {
        let place = &mut places[byte(line)];
        to[*place] = *line;
        *place += 1;
    }
}
