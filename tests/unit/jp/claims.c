/* claims.c -- the table of claims, its variants, and what denies them. */
/* SPDX-License-Identifier: MIT */
#include "jp/claims.h"

/* "cure:必ず治る|best:日本一" */
static void check(const char *words, const char *expected)
{
    static const char *const kinds[] = {
        [YOMI_CLAIM_CURE] = "cure",         [YOMI_CLAIM_SAFE] = "safe",
        [YOMI_CLAIM_BEST] = "best",         [YOMI_CLAIM_WONDER] = "wonder",
        [YOMI_CLAIM_APPROVED] = "approved", [YOMI_CLAIM_VOICE] = "voice",
        [YOMI_CLAIM_BARGAIN] = "bargain",
    };
    glong length = 0;
    g_autofree gunichar *text = g_utf8_to_ucs4_fast(words, -1, &length);
    g_autoptr(YomiClaims) claims = yomi_claims_new();
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(YomiClaim));
    g_autoptr(GString) out = g_string_new(NULL);

    yomi_claims_find(claims, text, (gsize)length, found);
    for (guint i = 0; i < found->len; i++) {
        const YomiClaim *claim = &g_array_index(found, YomiClaim, i);
        g_autofree char *part = g_ucs4_to_utf8(
            text + claim->start, (glong)(claim->end - claim->start), NULL, NULL, NULL);

        g_string_append_printf(out, "%s%s:%s", i > 0 ? "|" : "", kinds[claim->kind], part);
    }
    g_assert_cmpstr(out->str, ==, expected);
}

static void cures(void)
{
    check("必ず治る。かならずなおります。", "cure:必ず治る|cure:かならずなおり");
    check("絶対に成功、確実に効く、どんな病気も治す",
          "cure:絶対に成功|cure:確実に効く|cure:どんな病気も治");
    check("１００％の効果と100 %と百パーセント", "cure:１００％|cure:100 %|cure:百パーセント");
    check("完治します。すっかり治りました。", "cure:完治します|cure:すっかり治りました");
    check("効果を保証します", "cure:効果を保証し");
    check("治ることを保証します", "cure:治ることを保証");
    check("完全に治す治療法、完治する治療法は、必ずしも、必ず主治医に、1100%、0.100%", "");
}

static void safety(void)
{
    check("副作用はありません。副作用のない治療。副作用ゼロ",
          "safe:副作用はありません|safe:副作用のない|safe:副作用ゼロ");
    check("副作用の心配は一切ありません", "safe:副作用の心配は一切ありません");
    check("絶対安全な手術", "safe:絶対安全");
    check("リスクはありません", "safe:リスクはありません");
    check("副作用は起きません、再発しません", "safe:副作用は起きません|safe:再発しません");
    check("副作用は少なく、副作用がありませんでした。副作用がない場合、副作用がなくなる", "");
}

static void superlatives(void)
{
    check("日本一の医師、No.1の実績、Ｎｏ．１の治療",
          "best:日本一|best:No.1の実績|best:Ｎｏ．１の治療");
    check("最高の医療、世界初、県内唯一、国内で初めて",
          "best:最高の|best:世界初|best:県内唯一|best:国内で初めて");
    check("芸能人も通うクリニック", "best:芸能人も通");
    check("日本一周、世界一般、国内初期、最高血圧、最高の値、No.10の治療", "");
}

static void wonders(void)
{
    check("奇跡の治療、魔法のような、夢の薬", "wonder:奇跡|wonder:魔法のよう|wonder:夢の薬");
    check("劇的な改善", "wonder:劇的な改善");
    check("夢の中で、魔法びん", "");
}

static void approval(void)
{
    check("厚生労働省の承認を受けた治療", "approved:厚生労働省の承認を受けた");
    check("厚労省認可、国に認可された、厚生労働大臣のお墨付き",
          "approved:厚労省認可|approved:国に認可された|approved:厚生労働大臣のお墨付き");
    check("提供計画が承認され", "approved:提供計画が承認され");
    check("厚生労働省に届け出た計画、米国の承認を受けた薬、国の承認審査", "");
}

static void voices(void)
{
    check("体験談、喜びの声、患者様の声をご紹介",
          "voice:体験談|voice:喜びの声|voice:患者様の声をご紹介");
    check("治療のおかげで、うそのように消え", "voice:治療のおかげで|voice:うそのように消え");
    check("ビフォー・アフター、before/after、治療前後の写真",
          "voice:ビフォー・アフター|voice:before/after|voice:治療前後の写真");
    check("患者さんの声が出にくくなる。痛みが消えることがある。", "");
}

static void bargains(void)
{
    check("期間限定、今だけ、５０％オフ、キャンペーン実施中",
          "bargain:期間限定|bargain:今だけ|bargain:％オフ|bargain:キャンペーン実施");
    check("啓発キャンペーンに参加、期間を限定", "");
}

static void denied(void)
{
    check("必ず治るわけではありません。最高の治療とは限りません。", "");
    check("「必ず治る」とは言えません。必ず治ることを保証するものではありません。", "");
    check("副作用がないわけではありません。100%ではない。", "");
    check("厚生労働省の承認を受けていません。特効薬はまだありません。", "");
    check("副作用はありませんか。必ず治りますか？副作用はないのでしょうか。", "");
    /* Another clause, another sentence, and a reason are no denial. */
    check("必ず治る、ではありません。必ず治る。そうではありません。",
          "cure:必ず治る|cure:必ず治る");
    check("副作用はありませんから", "safe:副作用はありません");
    check("必ず治りますから", "cure:必ず治り");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/jp/claims/cures", cures);
    g_test_add_func("/jp/claims/safety", safety);
    g_test_add_func("/jp/claims/superlatives", superlatives);
    g_test_add_func("/jp/claims/wonders", wonders);
    g_test_add_func("/jp/claims/approval", approval);
    g_test_add_func("/jp/claims/voices", voices);
    g_test_add_func("/jp/claims/bargains", bargains);
    g_test_add_func("/jp/claims/denied", denied);
    return g_test_run();
}
