#!/usr/bin/perl
# make-onkun.pl -- makes onkun.inc: what each kanji of JIS X 0208 and of grade.txt can read by itself.
#   perl src/jp/make-onkun.pl src/jp/grade.txt > src/jp/onkun.inc
# Its sources, both free to use and change with their notices (onkun.txt):
#   Unihan 15.0, kJapaneseOn and kJapaneseKun (Debian's unicode-data);
#   mecab-ipadic 2.7.0: words of one kanji, and verbs and adjectives of one kanji and kana.
# SPDX-License-Identifier: MIT
use strict;
use warnings;
use utf8;
use open qw(:std :encoding(UTF-8));

my $unihan = '/usr/share/unicode';
my $ipadic = '/usr/share/mecab/dic/ipadic';

my %kana;
my @vowels = qw(A I U E O);
my %rows = (
    '' => 'あいうえお', K => 'かきくけこ', S => 'さ すせそ', T => 'た  てと', N => 'なにぬねの',
    H => 'はひ へほ', M => 'まみむめも', Y => 'や ゆ よ', R => 'らりるれろ', W => 'わ   を',
    G => 'がぎぐげご', Z => 'ざ ずぜぞ', D => 'だ  でど', B => 'ばびぶべぼ', P => 'ぱぴぷぺぽ',
);
for my $row (keys %rows) {
    my @letters = split //, $rows{$row};
    $letters[$_] ne ' ' and $kana{$row . $vowels[$_]} = $letters[$_] for 0 .. $#letters;
}
@kana{qw(SHI CHI TSU FU FI JI)} = qw(し ち つ ふ ふぃ じ);
my %small = (A => 'ゃ', U => 'ゅ', O => 'ょ');
my %palatal = (K => 'き', S => 'し', N => 'に', H => 'ひ', M => 'み', R => 'り', G => 'ぎ', B => 'び', P => 'ぴ');
for my $vowel (keys %small) {
    $kana{"SH$vowel"} = "し$small{$vowel}";
    $kana{"CH$vowel"} = "ち$small{$vowel}";
    $kana{"J$vowel"} = "じ$small{$vowel}";
    $kana{$_ . "Y$vowel"} = $palatal{$_} . $small{$vowel} for keys %palatal;
    $kana{"${_}HY$vowel"} = $kana{"${_}H$vowel"} for qw(S C);
}

# Hepburn as Unihan writes it; nothing when it cannot be read.
sub hiragana
{
    my ($text) = @_;
    my $out = '';
    while ($text ne '') {
        if ($text =~ /^(CH[YAUO]+?|[A-Z]*?[AIUEO])/ && $kana{$1}) {
            $out .= $kana{$1};
            $text = substr $text, length $1;
        } elsif ($text =~ s/^([KSTPCG])(?=\1|CH)/$1/ && $text =~ s/^.//) {
            $out .= 'っ';
        } elsif ($text =~ s/^N//) {
            $out .= 'ん';
        } else {
            return '';
        }
    }
    return $out;
}

sub of_katakana
{
    my ($text) = @_;
    $text =~ tr/ァ-ヶ/ぁ-ゖ/;
    return $text;
}

my (%wanted, %readings);

sub add
{
    my ($kanji, $reading) = @_;
    return if $reading !~ /^[ぁ-ゖ]{1,6}$/ || !$wanted{$kanji};
    $readings{$kanji}{$reading} = 1;
}

# What is left of a kun word inside compounds: 取る とり, 食べる たべ た, 高い たか, 一つ ひと.
sub add_stems
{
    my ($kanji, $word) = @_;
    add($kanji, $word);
    return if length $word < 2;
    my ($stem, $end) = $word =~ /^(.*)(.)$/;
    if ($end =~ /[いつしむ]/) {
        add($kanji, $stem);
    }
    if ($end =~ tr/うくぐすつぬぶむる/いきぎしちにびみり/) {
        add($kanji, $stem);
        add($kanji, $stem . $end);
    }
    if ($word =~ /^(.+[えけげせぜてでねへべめれいきぎしじちにひびみり])る$/) {
        my $base = $1;
        add($kanji, $base);
        add($kanji, $1) if $base =~ /^(.+).$/;
    }
}

open my $grade, '<', $ARGV[0] or die "$ARGV[0]: $!\n";
while (<$grade>) {
    next if !/^\d (\S+)$/;
    $wanted{$_} = 1 for split //, $1;
}
open my $mappings, '-|', "bzcat $unihan/Unihan_OtherMappings.txt.bz2" or die;
while (<$mappings>) {
    $wanted{chr hex $1} = 1 if /^U\+(\w+)\tkJis0\t/;
}
open my $words, '-|', "bzcat $unihan/Unihan_Readings.txt.bz2" or die;
while (<$words>) {
    next if !/^U\+(\w+)\tkJapanese(On|Kun)\t(.*)$/;
    my ($kanji, $kind, $list) = (chr hex $1, $2, $3);
    for my $reading (map { hiragana($_) } split / /, $list) {
        $kind eq 'On' ? add($kanji, $reading) : add_stems($kanji, $reading);
    }
}
for my $file (qw(Noun Noun.verbal Noun.adverbal Noun.adjv Noun.others Suffix Prefix Verb Adj Adverb)) {
    open my $csv, '-|', "iconv -f EUC-JP -t UTF-8 $ipadic/$file.csv" or die;
    while (<$csv>) {
        my @field = split /,/;
        next if $field[0] !~ /^(\p{Han})([ぁ-ゖ]*)$/;
        my ($kanji, $kana) = ($1, $2);
        my $reading = of_katakana($field[11]);
        if ($kana eq '') {
            add_stems($kanji, $reading);
        } elsif (length $kana < 4 && $reading =~ /^(.+)\Q$kana\E$/) {
            add($kanji, $1);
            add_stems($kanji, $reading) if $field[0] eq $field[10] && $file =~ /Verb|Adj/;
        }
    }
}

print "/* onkun.inc -- the readings of single kanji; made by make-onkun.pl, its sources in onkun.txt. */\n";
print "/* SPDX-License-Identifier: Unicode-DFS-2016 AND NAIST-2003 */\n";
for my $kanji (sort keys %readings) {
    printf "{0x%04X, \"%s\"},\n", ord $kanji, join ' ', sort keys %{$readings{$kanji}};
}
