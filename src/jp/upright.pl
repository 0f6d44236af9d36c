#!/usr/bin/perl
# upright.pl -- makes upright.inc of Unicode's VerticalOrientation.txt (UAX #50).
# Usage: upright.pl </usr/share/unicode/VerticalOrientation.txt >upright.inc    (Debian: unicode-data)
# SPDX-License-Identifier: MIT
use strict;
use warnings;

# U, Tu and Tr stand upright, or are turned by the font's own glyph; R lies on its side. What the
# file does not list is R, and neighbours are joined.
my @ranges;
while (<STDIN>) {
    next unless /^([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(?:U|Tu|Tr)\b/;
    my ($first, $last) = (hex $1, hex($2 // $1));
    if (@ranges && $ranges[-1][1] + 1 == $first) {
        $ranges[-1][1] = $last;
    } else {
        push @ranges, [$first, $last];
    }
}
print "/* upright.inc -- what stands upright in vertical lines; made by upright.pl of UAX #50. */\n";
print "/* SPDX-License-Identifier: MIT */\n";
printf "{0x%04X, 0x%04X},\n", @$_ for @ranges;
