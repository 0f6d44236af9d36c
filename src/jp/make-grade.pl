#!/usr/bin/perl
# make-grade.pl -- makes grade.inc of grade.txt.
#   perl src/jp/make-grade.pl src/jp/grade.txt > src/jp/grade.inc
# SPDX-License-Identifier: MIT
use strict;
use warnings;
use open qw(:std :encoding(UTF-8));

my %grade;
while (<>) {
    next if /^#|^\s*$/;
    my ($row, $characters) = /^(\d) (\S+)$/ or die "$ARGV:$.: not a grade and its kanji\n";
    for my $c (split //, $characters) {
        die "$ARGV:$.: $c stands here twice\n" if $grade{ord $c};
        $grade{ord $c} = $row;
    }
}
print "/* grade.inc -- grade.txt as a table sorted by character; made by make-grade.pl. */\n";
print "/* SPDX-License-Identifier: MIT */\n";
my $column = 0;
for my $code (sort { $a <=> $b } keys %grade) {
    printf "{0x%04X, %d},%s", $code, $grade{$code}, ++$column % 8 ? " " : "\n";
}
print "\n" if $column % 8;
