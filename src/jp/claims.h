/* claims.h -- wording that a clinic may not publish: 必ず治る, 副作用はありません, 日本一. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* Why it may not, by the guideline on medical advertising (医療広告ガイドライン). */
typedef enum {
    YOMI_CLAIM_NONE,     /* in the table: words that only look like a claim */
    YOMI_CLAIM_CURE,     /* 虚偽: a cure is promised */
    YOMI_CLAIM_SAFE,     /* 虚偽: nothing can go wrong */
    YOMI_CLAIM_BEST,     /* 比較優良: better than others */
    YOMI_CLAIM_WONDER,   /* 誇大: exaggerated */
    YOMI_CLAIM_APPROVED, /* 虚偽・誇大: approved by authorities that approve no such thing */
    YOMI_CLAIM_VOICE,    /* 体験談, ビフォーアフター: what patients say or look like */
    YOMI_CLAIM_BARGAIN,  /* 費用の強調: prices as a lure */
} YomiClaimKind;

typedef struct {
    YomiClaimKind kind;
    gsize start, end; /* characters of the text */
} YomiClaim;

/* The table, made ready; read-only from then on. */
typedef struct YomiClaims YomiClaims;

YomiClaims *yomi_claims_new(void);
void yomi_claims_free(YomiClaims *claims);

/* Appends the claims in the @length characters at @text to @found (of YomiClaim), in their order.
 * Full-width letters count as ASCII, capitals as small letters, spaces as nothing. What is denied
 * or asked in the same clause is no claim: 必ず治るわけではありません. */
void yomi_claims_find(const YomiClaims *claims, const gunichar *text, gsize length, GArray *found);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(YomiClaims, yomi_claims_free)
