#!/usr/bin/perl
# css.pl -- prints what is wrong with a style sheet: css.pl NAME <SHEET. For css.sh.
# SPDX-License-Identifier: MIT
use strict;
use warnings;

# Spellings that stand before the standard one.
my %old = map { $_ => [ "-webkit-$_", "-epub-$_" ] }
    qw(writing-mode text-orientation text-emphasis text-emphasis-style text-emphasis-position line-break);
$old{'text-combine-upright'} = [qw(-webkit-text-combine -epub-text-combine -epub-text-combine-horizontal)];
for my $box (qw(margin padding border)) {
    my %side = qw(block-start before block-end after inline-start start inline-end end);
    $old{"$box-$_"} = ["-webkit-$box-$side{$_}"] for keys %side;
}
my %standard;
for my $new (keys %old) {
    $standard{$_} = $new for @{ $old{$new} };
}

# What may stand in a border or a line beside text; any other word would be a colour.
my %plain = map { $_ => 1 }
    qw(none thin medium thick solid double dotted dashed currentColor inherit underline overline line-through em);

my ($name) = @ARGV;
my $css = do { local $/; <STDIN> };

# Comments and the insides of strings are no rules; the lines stay.
$css =~ s{/\*.*?\*/|"[^"]*"}{$& =~ s/[^\n"]/ /gr}gse;

sub report
{
    my ($at, $words) = @_;
    my $line = 1 + (substr($css, 0, $at) =~ tr/\n//);
    print "$name:$line: $words\n";
}

sub unit
{
    my ($property, $value) = @_;
    return "write em, not $1" if $value =~ /\d(px|pt|pc|cm|mm|in|q)\b/i;
    return "write em, not $1" if $property eq 'font-size' && $value =~ /\d(%|v\w+)/;
    return 'no negative values' if $value =~ /(?<![\w)-])-[\d.]/;
    return;
}

sub colour
{
    my ($property, $value) = @_;
    my $found = $property =~ /color$|^background|^fill$|^stroke$|shadow$|^filter$/
        || $value =~ /#[0-9a-f]{3}|\b(?:rgb|hsl|hwb|lab|lch)a?\(/i
        || $property =~ /^(?:-webkit-)?(?:border(?!-collapse|-spacing|-radius)|outline|column-rule|text-decoration)/
        && grep { !$plain{$_} } $value =~ /[a-z][\w-]*/gi;
    return $found ? 'colours are the reader\'s' : ();
}

sub side
{
    my ($property, $value) = @_;
    return 'sides have the names of the flow: block-start, inline-end ...'
        if $property =~ /^(?:margin|padding|border)-(?:top|right|bottom|left)\b/
        || $property =~ /^(?:text-align|caption-side)$/ && $value =~ /^(?:left|right|top|bottom)$/
        || $property =~ /^(?:margin|padding|border-width|border-style)$/ && $value =~ /\S\s+\S/;
    return 'write each side, with its twin' if $property =~ /^(?:margin|padding|border)-(?:block|inline)$/;
    return;
}

sub forbidden
{
    my ($property, $value) = @_;
    return 'the reader may override anything' if $value =~ /!\s*important/i;
    return 'nothing leaves the flow' if $property =~ /^(?:float|clear|position|top|right|bottom|left|inset.*)$/;
    return 'nothing has a fixed size' if $property =~ /^(?:min-)?(?:width|height|block-size|inline-size)$/;
    return 'EPUB forbids it' if $property =~ /^(?:direction|unicode-bidi)$/;
    return 'it breaks ruby in some readers' if $property eq 'text-align-last';
    return;
}

while ($css =~ /\@import\b/g) {
    report($-[0], '@import: the pages link each sheet');
}
while ($css =~ /([^{};\s][^{};]*)\{([^{}]*)\}/g) {
    my ($selector, $block, $place, $start) = ($1, $2, $-[1], $-[2]);
    my %seen;

    report($place, "$1: a class does it, and every reader knows those") if $selector =~ /(::?[\w-]+)/;
    report($place, $selector =~ s{\s+$}{}r . ": say .vrtl or .hltr: the vertical edition has pages of both")
        if $name =~ /vertical/ && $block =~ /list-style|text-emphasis/ && grep { !/[.](?:vrtl|hltr)\b/ } split /,/, $selector;
    report($place, $selector =~ s{\s+$}{}r . ': kana and kanji are never slanted: only [lang] may be')
        if $block =~ /font-style:(?!\s*normal)/ && grep { !/\[lang\]/ } split /,/, $selector;
    $seen{$1}++ while $block =~ /(?:^|;)\s*([\w-]+)\s*:/g;
    my %before;
    while ($block =~ /(?:^|;)\s*([\w-]+)\s*:\s*([^;]*[^;\s])/g) {
        my ($property, $value, $at) = ($1, $2, $start + $-[1]);

        report($at, "$property: $value: $_")
            for map { $_->($property, $value) } \&unit, \&colour, \&side, \&forbidden;
        report($at, "$property stands without $standard{$property}")
            if $standard{$property} && !$seen{ $standard{$property} };
        report($at, "$property needs $_ before it") for grep { !$before{$_} } @{ $old{$property} || [] };
        $before{$property} = 1;
    }
}
