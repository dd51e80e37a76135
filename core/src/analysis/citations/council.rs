//! The year of a resolution of the Security Council that is cited by its number alone.

/// The first year the Council adopted resolutions in.
const FIRST: u32 = 1946;

/// The lowest and the highest number known of each year, from 1946 on. The Council numbers its resolutions through all years; what lies
/// between two years may be of either.
const NUMBERS: [(u32, u32); 81] = [
    (1, 15),
    (16, 37),
    (38, 66),
    (67, 78),
    (79, 89),
    (90, 96),
    (97, 98),
    (99, 103),
    (104, 105),
    (106, 110),
    (111, 121),
    (122, 126),
    (128, 131),
    (132, 132),
    (133, 160),
    (161, 170),
    (171, 177),
    (178, 185),
    (186, 199),
    (200, 219),
    (220, 232),
    (233, 244),
    (245, 262),
    (263, 275),
    (276, 291),
    (292, 307),
    (308, 324),
    (325, 344),
    (345, 366),
    (367, 384),
    (385, 402),
    (403, 422),
    (423, 443),
    (444, 461),
    (462, 484),
    (485, 499),
    (500, 528),
    (529, 545),
    (546, 559),
    (560, 580),
    (581, 593),
    (594, 606),
    (607, 626),
    (627, 646),
    (647, 683),
    (684, 725),
    (726, 799),
    (800, 892),
    (893, 955),
    (984, 1035),
    (1051, 1088),
    (1111, 1144),
    (1153, 1210),
    (1234, 1284),
    (1287, 1333),
    (1336, 1383),
    (1390, 1452),
    (1455, 1521),
    (1524, 1579),
    (1581, 1651),
    (1652, 1738),
    (1739, 1791),
    (1795, 1859),
    (1860, 1907),
    (1908, 1966),
    (1967, 2032),
    (2033, 2085),
    (2086, 2132),
    (2133, 2195),
    (2196, 2259),
    (2260, 2334),
    (2339, 2397),
    (2399, 2451),
    (2452, 2501),
    (2504, 2560),
    (2561, 2617),
    (2619, 2671),
    (2672, 2721),
    (2722, 2767),
    (2768, 2811),
    (2813, 2816),
];

/// The year in which the Council adopted a resolution: 2004 for 1540.
pub(super) fn year(number: u32) -> Option<u32> {
    let at = NUMBERS.partition_point(|&(_, last)| last < number);
    NUMBERS.get(at).filter(|&&(first, _)| first <= number).and_then(|_| Some(FIRST + u32::try_from(at).ok()?))
}

#[cfg(test)]
mod tests {
    use super::year;

    #[test]
    fn years() {
        assert_eq!([1, 242, 1325, 1540, 1988, 2231].map(year), [1946, 1967, 2000, 2004, 2011, 2015].map(Some));
        assert_eq!([0, 1100, 9999].map(year), [None; 3]);
    }
}
