/* html.c -- tests of read/html*.c: raw HTML in Markdown, the tree it makes, the errors with places.
 */
/* SPDX-License-Identifier: MIT */
#include "reading.h"

static void inline_elements(void)
{
    check("<u>a</u><s>b</s><small>c</small><sup>d</sup><sub>e</sub><span>f</span>",
          "(doc (paragraph (element u 'a') (element s 'b') (element small 'c') (element sup 'd') "
          "(element sub 'e') (element span 'f')))",
          "");
    check("<abbr title=\"筋萎縮性側索硬化症\">ALS</abbr><bdi>b</bdi><bdo dir=\"rtl\">c</bdo>",
          "(doc (paragraph (element abbr title='筋萎縮性側索硬化症' 'ALS') (element bdi 'b') "
          "(element bdo dir='rtl' 'c')))",
          "");
    check("<kbd>a</kbd><q>b</q><cite>c</cite><dfn>d</dfn><mark>e</mark><var>f</var><samp>g</samp>",
          "(doc (paragraph (element kbd 'a') (element q 'b') (element cite 'c') (element dfn 'd') "
          "(element mark 'e') (element var 'f') (element samp 'g')))",
          "");
    check("<del>a</del><ins datetime=\"2026-05-01\">b</ins>",
          "(doc (paragraph (element del 'a') (element ins datetime='2026-05-01' 'b')))", "");
    check("a<wbr>b<wbr/>c<WBR />d",
          "(doc (paragraph 'a' (element wbr) 'b' (element wbr) 'c' (element wbr) 'd'))", "");
    check("a<br>b<br/>c<BR />d", "(doc (paragraph 'a' (break) 'b' (break) 'c' (break) 'd'))", "");
}

static void elements_of_markdown(void)
{
    check("<b>a</b><strong>b</strong><i>c</i><em>d</em>",
          "(doc (paragraph (strong 'a') (strong 'b') (emphasis 'c') (emphasis 'd')))", "");
    check("<code>a</code> <code>a<b>c</b></code> <code title=\"t\">d</code>",
          "(doc (paragraph (code 'a') ' ' (element code 'a' (strong 'c')) ' ' (element code "
          "title='t' 'd')))",
          "");
    check("<b lang=\"en\">a</b> <em title=\"t\">b</em>",
          "(doc (paragraph (element b lang='en' 'a') ' ' (element em title='t' 'b')))", "");
    check("<a href=\"https://example.org/\" title=\"t\">a</a>",
          "(doc (paragraph (link to='https://example.org/' title='t' 'a')))", "");
    check("<a href=\" 02.md#x \">a</a> <a id=\"here\">b</a>",
          "(doc (paragraph (link to='02.md#x' 'a') ' ' (element a id='here' 'b')))", "");
    check("<a href=\"02.md\" id=\"x\" lang=\"en\">a</a>",
          "(doc (paragraph (element span id='x' lang='en' (link to='02.md' 'a'))))", "");
    check("a <img src=\"a.png\" alt=\"図\"> <img src=\"b.png\" alt=\"\"> <img src=\"c.png\">",
          "(doc (paragraph 'a ' (image to='a.png' alt='図') ' ' (image decorative to='b.png') ' ' "
          "(image to='c.png')))",
          "");
    check("a <img src=\"a.png\" alt=\"図\" title=\"t\" id=\"x\">",
          "(doc (paragraph 'a ' (element span id='x' (image to='a.png' title='t' alt='図'))))", "");
}

static void case_and_nesting(void)
{
    check("<U>a<B>b</b></u>", "(doc (paragraph (element u 'a' (strong 'b'))))", "");
    check("*a <u>b</u>* **c<sub>2</sub>** [d<s>e</s>](02.md)",
          "(doc (paragraph (emphasis 'a ' (element u 'b')) ' ' (strong 'c' (element sub '2')) ' ' "
          "(link to='02.md' 'd' (element s 'e'))))",
          "");
    check("<u>*a* `b` {漢字|かんじ}</u>",
          "(doc (paragraph (element u (emphasis 'a') ' ' (code 'b') ' ' (ruby 漢字=かんじ))))", "");
}

static void comments_vanish(void)
{
    check("a<!-- c -->b", "(doc (paragraph 'a' 'b'))", "");
    check("<!-- c -->", "(doc)", "");
    check("<!-- c\nd -->\n\na", "(doc (paragraph 'a'))", "");
    check("<div><!-- <b> -->a</div>", "(doc (element div 'a'))", "");
}

static void broken_syntax(void)
{
    check("a<![CDATA[b]]>c", "(doc (paragraph 'a' 'c'))", "1:2 html-syntax");
    check("a<?php x ?>b", "(doc (paragraph 'a' 'b'))", "1:2 html-syntax");
    check("<!DOCTYPE html>", "(doc)", "1:1 html-syntax");
    check("<div\na", "(doc)", "1:1 html-syntax");
    check("<div>a</div title=\"b\">", "(doc (element div 'a'))", "1:7 html-syntax");
    check("<!-- a", "(doc)", "1:1 html-syntax");
}

static void unknown_elements(void)
{
    check("a<foo>b</foo>c", "(doc (paragraph 'a' 'b' 'c'))", "1:2 html-unknown");
    check("<foo>\n\na\n\n</foo>", "(doc (paragraph 'a'))", "1:1 html-unknown");
    check("a<foo/>b<bar>", "(doc (paragraph 'a' 'b'))", "1:2 html-unknown, 1:9 html-unknown");
}

static void refused_elements(void)
{
    check("a<font>b</font>c", "(doc (paragraph 'a' 'b' 'c'))", "1:2 html-refused");
    check("<script>if (a<b) \"</p>\"</script>\n\na", "(doc (paragraph 'a'))", "1:1 html-refused");
    check("a<script>b</script>c", "(doc (paragraph 'a' 'c'))", "1:2 html-refused");
    check("<style>\n\n*a*\n\n</style>", "(doc)", "1:1 html-refused");
    check("<svg><path/><svg></svg></svg>a", "(doc (paragraph 'a'))", "1:1 html-refused");
    check("<svg>\n\n*a*\n\n</svg>", "(doc)", "1:1 html-refused");
    check("<form>\n<input>\n<p>a</p>\n</form>", "(doc (paragraph 'a'))",
          "1:1 html-refused, 2:1 html-refused");
    check("<iframe src=\"https://example.org/\"></iframe>", "(doc)", "1:1 html-refused");
    check("<section>\n<p>a</p>\n</section>", "(doc (paragraph 'a'))", "1:1 html-refused");
    check("<textarea>\n<b>\n</textarea>", "(doc)", "1:1 html-refused");
}

static void headings(void)
{
    check("<h2>a</h2>", "(doc (paragraph 'a'))", "1:1 html-heading");
    check("a<h3>b</h3>", "(doc (paragraph 'a' 'b'))", "1:2 html-heading");
    check("<div>\n\n## a\n\n</div>", "(doc (element div (heading 2 'a')))", "");
}

static void unclosed_elements(void)
{
    check("a<b>c", "(doc (paragraph 'a' (strong 'c')))", "1:2 html-not-closed");
    check("<div>\na", "(doc (element div 'a'))", "1:1 html-not-closed");
    check("<div>\n\n> a", "(doc (element div (quote (paragraph 'a'))))", "1:1 html-not-closed");
    check("- <div>\n\n</div>", "(doc (list tight (item (element div))))",
          "1:3 html-not-closed, 3:1 html-not-open");
    check("*a<b>c*d</b>", "(doc (paragraph (emphasis 'a' (strong 'c')) 'd'))",
          "1:3 html-not-closed, 1:9 html-not-open");
    check("<b><i>a</b>c</i>d", "(doc (paragraph (strong (emphasis 'a')) 'c' 'd'))",
          "1:4 html-not-closed");
    check("<ul>\n<li>a\n<li>b\n</ul>",
          "(doc (list tight (item (paragraph 'a')) (item (paragraph 'b'))))",
          "2:1 html-not-closed, 3:1 html-not-closed");
    check("<p>a\n<p>b</p>", "(doc (paragraph 'a') (paragraph 'b'))", "1:1 html-not-closed");
    check("<table><tr><td>a<td>b<tr><td>c<td>d</table>",
          "(doc (element table (element tr (element td 'a') (element td 'b')) (element tr (element "
          "td 'c') (element td 'd'))))",
          "1:8 html-not-closed, 1:12 html-not-closed, 1:17 html-not-closed, 1:22 html-not-closed, "
          "1:26 html-not-closed, 1:31 html-not-closed");
    check("<details>\n<summary>a\n</details>", "(doc (element details (element summary 'a')))",
          "2:1 html-not-closed");
}

static void stray_end_tags(void)
{
    check("a</b>c", "(doc (paragraph 'a' 'c'))", "1:2 html-not-open");
    check("</div>", "(doc)", "1:1 html-not-open");
    check("a</br>b", "(doc (paragraph 'a' 'b'))", "1:2 html-not-open");
    check("a</foo>b", "(doc (paragraph 'a' 'b'))", "1:2 html-not-open");
    check("<b>a</b></b>", "(doc (paragraph (strong 'a')))", "1:9 html-not-open");
}

static void misplaced_elements(void)
{
    check("a<div>b</div>c", "(doc (paragraph 'a' 'b' 'c'))", "1:2 html-nesting");
    check("a<td>b</td>", "(doc (paragraph 'a' 'b'))", "1:2 html-nesting");
    check("<span>\n\na\n\nb\n\n</span>", "(doc (paragraph (element span 'a' 'b')))",
          "3:1 html-nesting");
    check("<div>\n<tr><td>a</td></tr>\n</div>", "(doc (element div 'a'))", "2:1 html-nesting");
    check("<ul>\n<p>a</p>\n</ul>", "(doc)", "2:1 html-nesting");
    check("<ul>\na\n</ul>", "(doc)", "2:1 html-nesting");
    check("<table>\na<tr><td>b</td></tr>\n</table>",
          "(doc (element table (element tr (element td 'b'))))", "2:1 html-nesting");
    check("<table>\n\na\n\n</table>", "(doc)", "3:1 html-nesting");
    check("<table>\n<tr>\n\n- a\n\n</tr>\n</table>", "(doc)", "4:1 html-nesting");
    check("<p><div>a</div></p>", "(doc (paragraph 'a'))", "1:4 html-nesting");
    check("<p>\n\na\n\n</p>", "(doc (paragraph 'a'))", "3:1 html-nesting");
    check("<span>\n\n~~~\na\n~~~\n\n</span>", "(doc (paragraph (element span (code 'a\\n'))))",
          "4:1 html-nesting");
    check("a<rt>b</rt>", "(doc (paragraph 'a' 'b'))", "1:2 html-nesting");
    check("<div><summary>a</summary></div>", "(doc (element div 'a'))", "1:6 html-nesting");
    check("<div>\n\n=====\n\n</div>", "(doc (element div))", "3:1 html-nesting");
}

static void links_in_links(void)
{
    check("<a href=\"1.md\">a<a href=\"2.md\">b</a></a>",
          "(doc (paragraph (link to='1.md' 'a' 'b')))", "1:17 html-nesting");
    check("[a<a href=\"2.md\">b</a>](1.md)", "(doc (paragraph (link to='1.md' 'a' 'b')))",
          "1:3 html-nesting");
    check("<a href=\"1.md\">a[b](2.md)c</a>", "(doc (paragraph (link to='1.md' 'a' 'b' 'c')))",
          "1:17 html-nesting");
    check("<a href=\"1.md\">a[^1]</a>\n\n[^1]: b",
          "(doc (paragraph (link to='1.md' 'a' (note-ref to='1')))) + "
          "(doc (note to='1' (paragraph 'b')))",
          "1:17 note-in-link");
    check("[a[^1]](1.md)\n\n[^1]: b",
          "(doc (paragraph (link to='1.md' 'a' (note-ref to='1')))) + "
          "(doc (note to='1' (paragraph 'b')))",
          "1:3 note-in-link");
    check("[a^[注]](u)[^x]",
          "(doc (paragraph (link to='u' 'a' (note-ref to='^1')) (note-ref to='x'))) + "
          "(doc (note to='^1' (paragraph '注')))",
          "1:3 note-in-link");
    check("<dfn>a<b><dfn>b</dfn></b></dfn>", "(doc (paragraph (element dfn 'a' (strong 'b'))))",
          "1:10 html-nesting");
}

static void blocks(void)
{
    check("<div>a</div>", "(doc (element div 'a'))", "");
    check("<div lang=\"en\">\na\n</div>", "(doc (element div lang='en' 'a'))", "");
    check("<div>a<p>b</p>c</div>",
          "(doc (element div (paragraph 'a') (paragraph 'b') (paragraph 'c')))", "");
    check("<div>\n\n*a*\n\n</div>", "(doc (element div (paragraph (emphasis 'a'))))", "");
    check("<p>a</p>\n<p lang=\"en\">b</p>", "(doc (paragraph 'a') (element p lang='en' 'b'))", "");
    check("<hr>\n<hr title=\"t\">", "(doc (rule) (element hr title='t'))", "");
    check("<blockquote>a</blockquote>", "(doc (quote (paragraph 'a')))", "");
    check("<blockquote cite=\"https://example.org/日本\">a<p>b</p></blockquote>",
          "(doc (element blockquote cite='https://example.org/%E6%97%A5%E6%9C%AC' (paragraph 'a') "
          "(paragraph 'b')))",
          "");
    check("<u>\na\n</u>", "(doc (paragraph (element u 'a')))", "");
    check("<br>", "(doc (paragraph (break)))", "");
    check("a <u>b</u>\n<div>\nc\n</div>",
          "(doc (paragraph 'a ' (element u 'b')) (element div 'c'))", "");
    check("<div>\n\n[%5]\n\na\n\n</div>", "(doc (element div (print-page '5') (paragraph 'a')))",
          "");
}

static void lists(void)
{
    check("<ul><li>a</li>\n<li>b<ul><li>c</li></ul></li></ul>",
          "(doc (list tight (item (paragraph 'a')) (item (paragraph 'b') (list tight (item "
          "(paragraph 'c'))))))",
          "");
    check("<ol start=\"3\"><li><p>a</p></li><li>b</li></ol>",
          "(doc (list 3 ordered (item 3 (paragraph 'a')) (item 4 (paragraph 'b'))))", "");
    check("<ol start=\"-3\"><li>a</li></ol>", "(doc (element ol start='-3' (element li 'a')))", "");
    check("<ol reversed type=\"a\"><li value=\"5\">a</li></ol>",
          "(doc (element ol reversed='reversed' type='a' (element li value='5' 'a')))", "");
    check("<ul><li value=\"5\">a</li></ul>", "(doc (list tight (item (paragraph 'a'))))",
          "1:9 html-attribute");
    check("<ul lang=\"en\"><li>a<p>b</p></li></ul>",
          "(doc (element ul lang='en' (element li (paragraph 'a') (paragraph 'b'))))", "");
    check("<ul></ul>", "(doc)", "1:1 html-incomplete");
    check("<ul>\n<li>\n\n*a*\n\n</li>\n</ul>", "(doc (list (item (paragraph (emphasis 'a')))))",
          "");
}

static void terms(void)
{
    check("<dl><dt>a</dt><dd>b</dd><dt>c</dt><dt>d</dt><dd>e</dd><dd><p>f</p></dd></dl>",
          "(doc (element dl (element dt 'a') (element dd 'b') (element dt 'c') (element dt 'd') "
          "(element dd 'e') (element dd (paragraph 'f'))))",
          "");
    check("<dl><dt>a</dt></dl>", "(doc (element div (element div 'a')))", "1:1 html-incomplete");
    check("<dl><dd>a</dd><dt>b</dt><dd>c</dd></dl>",
          "(doc (element div (element div 'a') (element div 'b') (element div 'c')))",
          "1:1 html-incomplete");
    check("<dl></dl>", "(doc (element div))", "1:1 html-incomplete");
    check("<dl><dt>\n\n# a\n\n</dt><dd>b</dd></dl>",
          "(doc (element dl (element dt 'a') (element dd 'b')))", "3:1 html-nesting");
}

static void details(void)
{
    check("<details>\n<summary>a</summary>\n\n*b*\n\n</details>",
          "(doc (element details (element summary 'a') (paragraph (emphasis 'b'))))", "");
    check("<details open>\n<summary>a</summary>\nb\n</details>",
          "(doc (element details open='open' (element summary 'a') (paragraph 'b')))", "");
    check("<details>a</details>", "(doc (element div (paragraph 'a')))", "1:1 html-incomplete");
    check("<details><p>a</p><summary>b</summary></details>",
          "(doc (element div (paragraph 'a') (element p 'b')))", "1:1 html-incomplete");
    check("<details><summary>a</summary><summary>b</summary></details>",
          "(doc (element details (element summary 'a') (element p 'b')))", "1:30 html-nesting");
    check("<details><summary><p>a</p></summary></details>",
          "(doc (element details (element summary 'a')))", "1:19 html-nesting");
    check("<details></details>", "(doc (element div))", "1:1 html-incomplete");
}

static void figures(void)
{
    check("<figure><img src=\"a.png\" alt=\"図\"><figcaption>a<b>b</b></figcaption></figure>",
          "(doc (figure (image to='a.png' alt='図') (caption 'a' (strong 'b'))))", "");
    check("<figure>\n<figcaption>a</figcaption>\n<p><img src=\"a.png\" alt=\"図\"></p>\n</figure>",
          "(doc (figure (image to='a.png' alt='図') (caption 'a')))", "");
    check("<figure><table><tr><td>a</td></tr></table><figcaption>b</figcaption></figure>",
          "(doc (element figure (element table (element tr (element td 'a'))) (element figcaption "
          "'b')))",
          "");
    check("<figure id=\"f\"><img src=\"a.png\" alt=\"図\"></figure>",
          "(doc (element figure id='f' (paragraph (image to='a.png' alt='図'))))", "");
    check("<figure><p>a</p><figcaption>b</figcaption><p>c</p></figure>",
          "(doc (element figure (paragraph 'a') (paragraph 'c')))", "1:17 html-nesting");
    check("<figure><figcaption>a</figcaption></figure>", "(doc)", "1:1 html-incomplete");
}

static void tables(void)
{
    check("<table>\n<caption>a</caption>\n<thead><tr><th "
          "scope=\"col\">b</th><th>c</th></tr></thead>\n<tbody><tr><td>d</td><td><p>e</p></td></"
          "tr></tbody>\n</table>",
          "(doc (element table (element caption 'a') (element thead (element tr (element th "
          "scope='col' 'b') (element th 'c'))) (element tbody (element tr (element td 'd') "
          "(element td (paragraph 'e'))))))",
          "");
    check("<table><colgroup><col><col span=\"2\"></colgroup><tr><td>a</td><td "
          "colspan=\"2\">b</td></tr></table>",
          "(doc (element table (element colgroup (element col) (element col span='2')) (element tr "
          "(element td 'a') (element td colspan='2' 'b'))))",
          "");
    check("<table><tr><td rowspan=\"2\">a</td><td>b</td></tr><tr><td>c</td></tr></table>",
          "(doc (element table (element tr (element td rowspan='2' 'a') (element td 'b')) (element "
          "tr (element td 'c'))))",
          "");
    check("<table><tr><td rowspan=\"0\">a</td><td>b</td></tr><tr><td>c</td></tr></table>",
          "(doc (element table (element tr (element td rowspan='0' 'a') (element td 'b')) (element "
          "tr (element td 'c'))))",
          "");
    check("<table>\n\n<tr>\n<td>\n\n- a\n\n</td>\n</tr>\n\n</table>",
          "(doc (element table (element tr (element td (list tight (item (paragraph 'a')))))))",
          "");
    check("<table></table>", "(doc)", "1:1 html-incomplete");
    check("<table><caption>a</caption></table>", "(doc)", "1:1 html-incomplete");
    check("<table><tr></tr></table>", "(doc)", "1:8 html-incomplete");
    check("<table><tbody></tbody><tr><td>a</td></tr></table>",
          "(doc (element table (element tr (element td 'a'))))", "1:8 html-incomplete");
    check("<table><tr><td>a</td></tr><caption>b</caption></table>",
          "(doc (element table (element tr (element td 'a'))))", "1:27 html-nesting");
    check("<table><tbody><tr><td>a</td></tr></tbody><tr><td>b</td></tr></table>",
          "(doc (element table (element tbody (element tr (element td 'a')))))",
          "1:42 html-nesting");
    check("<table><thead><tr><td>a</td></tr></thead><thead><tr><td>b</td></tr></thead></table>",
          "(doc (element table (element thead (element tr (element td 'a')))))",
          "1:42 html-nesting");
    check("<table><colgroup span=\"2\"><col></colgroup><tr><td>a</td><td>b</td></tr></table>",
          "(doc (element table (element colgroup span='2') (element tr (element td 'a') (element "
          "td 'b'))))",
          "1:27 html-nesting");
    check("<table><caption><table><tr><td>a</td></tr></table></caption><tr><td>b</td></tr></table>",
          "(doc (element table (element caption 'a') (element tr (element td 'b'))))",
          "1:17 html-nesting");
    check("<table><tr><th>\n\n# a\n\n</th></tr></table>",
          "(doc (element table (element tr (element th 'a'))))", "3:1 html-nesting");
}

static void shapes_of_tables(void)
{
    check("<table><tr><td>a</td><td>b</td></tr>\n<tr><td>c</td></tr></table>",
          "(doc (element table (element tr (element td 'a') (element td 'b')) (element tr (element "
          "td 'c'))))",
          "2:1 html-table-shape");
    check("<table><tr><td>a</td></tr>\n<tr><td>b</td><td>c</td></tr></table>",
          "(doc (element table (element tr (element td 'a')) (element tr (element td 'b') (element "
          "td 'c'))))",
          "2:1 html-table-shape");
    check("<table><tr><td>a</td><td rowspan=\"2\">b</td></tr>\n<tr><td "
          "colspan=\"2\">c</td></tr></table>",
          "(doc (element table (element tr (element td 'a') (element td rowspan='2' 'b')) (element "
          "tr (element td colspan='2' 'c'))))",
          "2:5 html-table-shape");
    check("<table><tr><td rowspan=\"3\">a</td></tr>\n<tr><td>b</td></tr></table>",
          "(doc (element table (element tr (element td rowspan='3' 'a')) (element tr (element td "
          "'b'))))",
          "1:12 html-table-shape, 2:1 html-table-shape");
    check("<table><colgroup span=\"3\"></colgroup><tr><td>a</td></tr></table>",
          "(doc (element table (element colgroup span='3') (element tr (element td 'a'))))",
          "1:38 html-table-shape");
    check("<table><thead><tr><td rowspan=\"2\">a</td></tr></thead><tr><td>b</td></tr></table>",
          "(doc (element table (element thead (element tr (element td rowspan='2' 'a'))) (element "
          "tr (element td 'b'))))",
          "1:19 html-table-shape");
}

static void attributes(void)
{
    check("<p title=\"a &lt; b\" lang=\"en\" dir=\"ltr\" id=\"項目\">a</p>",
          "(doc (element p dir='ltr' id='項目' lang='en' title='a < b' 'a'))", "");
    check("<p class=\"a\" style=\"b\" onclick=\"c\" data-d=\"e\" align=right>a</p>",
          "(doc (paragraph 'a'))",
          "1:4 html-attribute, 1:14 html-attribute, 1:24 html-attribute, 1:36 html-attribute, 1:47 "
          "html-attribute");
    check("<p title=\"a\" title=\"b\">a</p>", "(doc (element p title='a' 'a'))",
          "1:14 html-attribute-twice");
    check("<p id=\"\">a</p><p id=\"a b\">b</p><p dir=\"up\">c</p>",
          "(doc (paragraph 'a') (paragraph 'b') (paragraph 'c'))",
          "1:4 html-value, 1:18 html-value, 1:35 html-value");
    check("<td>a</td>", "(doc (paragraph 'a'))", "1:1 html-nesting");
    check("<table><tr><td colspan=\"0\">a</td></tr></table>",
          "(doc (element table (element tr (element td 'a'))))", "1:16 html-value");
    check("<table><tr><th scope=\"all\" colspan=\"x\">a</th></tr></table>",
          "(doc (element table (element tr (element th 'a'))))",
          "1:16 html-value, 1:28 html-value");
    check("<table><tr><td headers=\"a\" abbr=\"b\">a</td></tr></table>",
          "(doc (element table (element tr (element td 'a'))))",
          "1:16 html-attribute, 1:28 html-attribute");
    check("<bdo>a</bdo><bdo dir=\"auto\">b</bdo>", "(doc (paragraph 'a' 'b'))",
          "1:1 html-attribute-missing, 1:18 html-value");
    check("<img alt=\"a\">", "(doc)", "1:1 html-attribute-missing");
    check("<a href=\"1.md\" target=\"_blank\" rel=\"noopener\">a</a>",
          "(doc (paragraph (link to='1.md' 'a')))", "1:16 html-attribute, 1:32 html-attribute");
    check("<img src=\"a.png\" alt=\"a\" width=\"300\">",
          "(doc (paragraph (image to='a.png' alt='a')))", "1:26 html-attribute");
    check("<p title='a&#1;b'>a</p>", "(doc (element p title='ab' 'a'))", "1:12 bad-character");
    check("<span lang=\"jp\">a</span><span lang=\"zh-Hant\">b</span>",
          "(doc (paragraph (element span 'a') (element span lang='zh-Hant' 'b')))",
          "1:7 html-lang");
    check("<q cite=\"https://example.org/a b\">a</q><q cite=\"http://example.org/\">b</q><q "
          "cite=\"02.md\">c</q>",
          "(doc (paragraph (element q cite='https://example.org/a%20b' 'a') (element q 'b') "
          "(element q 'c')))",
          "1:43 html-cite, 1:78 html-cite");
    check("<ruby><rt lang=\"ja\">あ</rt></ruby>", "(doc (paragraph))",
          "1:1 html-ruby, 1:11 html-attribute");
}

static void times(void)
{
    check("<time>2026-05-01</time> <time datetime=\"2026-05\">5月</time> <time "
          "datetime=\"10:30\"><b>a</b></time>",
          "(doc (paragraph (element time datetime='2026-05-01' '2026-05-01') ' ' (element time "
          "datetime='2026-05' '5月') ' ' (element time datetime='10:30' (strong 'a'))))",
          "");
    check("<time>5月1日</time>", "(doc (paragraph '5月1日'))", "1:1 html-time");
    check("<time><b>2026</b></time>", "(doc (paragraph (strong '2026')))", "1:1 html-time");
    check("<time datetime=\"5月\">a</time>", "(doc (paragraph 'a'))", "1:7 html-time");
    check("<del datetime=\"2026-05\">a</del>", "(doc (paragraph (element del 'a')))",
          "1:6 html-time");
}

static void rubies(void)
{
    check("<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>", "(doc (paragraph (ruby 漢=かん 字=じ)))",
          "");
    check("<ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby>",
          "(doc (paragraph (ruby 漢字=かんじ)))", "");
    check("<ruby><rb>漢</rb><rb>字</rb><rt>かん</rt><rt>じ</rt></ruby>",
          "(doc (paragraph (ruby 漢=かん 字=じ)))", "");
    check("<ruby><rb>漢</rb><rb>字</rb><rt>かんじ</rt></ruby>",
          "(doc (paragraph (ruby 漢字=かんじ)))", "");
    check("<ruby>親<rt>おや</rt>知<rt>し</rt>らず</ruby>",
          "(doc (paragraph (ruby 親=おや 知=し らず)))", "");
    check("<ruby>取<rt>と</rt>り<rt></rt>扱<rt>あつか</rt>い<rt></rt></ruby>",
          "(doc (paragraph (ruby 取=と り 扱=あつか い)))", "");
    check("<ruby lang=\"ja\" id=\"r\">漢<rt>かん</rt></ruby>",
          "(doc (paragraph (element span id='r' lang='ja' (ruby 漢=かん))))", "");
    check("<div><ruby>\n漢字\n<rt>かんじ</rt>\n</ruby></div>",
          "(doc (element div (ruby 漢字=かんじ)))", "");
}

static void faulty_rubies(void)
{
    check("<ruby>漢字</ruby>", "(doc (paragraph '漢字'))", "1:1 html-ruby");
    check("<ruby>漢字<rt></rt></ruby>", "(doc (paragraph '漢字'))", "1:1 html-ruby");
    check("<ruby><rt>かんじ</rt></ruby>", "(doc (paragraph))", "1:1 html-ruby");
    check("<ruby></ruby>", "(doc (paragraph))", "1:1 html-ruby");
    check("<ruby>漢字<rt>かん</rt><rt>じ</rt></ruby>", "(doc (paragraph (ruby 漢字=かんじ)))",
          "1:1 html-ruby");
    check("<ruby><b>漢</b>字<rt>かんじ</rt></ruby>", "(doc (paragraph (ruby 漢字=かんじ)))",
          "1:7 html-ruby-markup");
    check("<ruby>漢字<rt><i>かん</i>じ</rt></ruby>", "(doc (paragraph (ruby 漢字=かんじ)))",
          "1:13 html-ruby-markup");
    check("<ruby><ruby>漢<rt>かん</rt></ruby>字<rt>じ</rt></ruby>",
          "(doc (paragraph (ruby 漢字=じ)))", "1:13 html-ruby-markup");
    check("<ruby>漢<rtc>かん</rtc></ruby>", "(doc (paragraph '漢かん'))",
          "1:1 html-ruby, 1:8 html-refused");
    check("<ruby>漢<rt>かん</ruby>", "(doc (paragraph (ruby 漢=かん)))", "1:8 html-not-closed");
}

static void text_in_blocks(void)
{
    check("<div>一行目\n二行目</div>", "(doc (element div '一行目' '二行目'))", "");
    check("<div>one\n  two</div>", "(doc (element div 'one' ' ' 'two'))", "");
    check("<div>漢字\n<b>字</b>\nabc <i>d</i> </div>",
          "(doc (element div '漢字' (strong '字') ' ' 'abc' ' ' (emphasis 'd')))", "");
    check("<div>  a  </div>", "(doc (element div 'a'))", "");
    check("<p>a<br>\nb</p>", "(doc (paragraph 'a' (break) 'b'))", "");
    check("<p>a\n<img src=\"b.png\" alt=\"c\">\nd</p>",
          "(doc (paragraph 'a' ' ' (image to='b.png' alt='c') ' ' 'd'))", "");
    check("<div>a &amp; b &lt; c &#12354; &nbsp;</div>", "(doc (element div 'a & b < c あ  '))",
          "");
    check("<div>a &foo; &#1; b</div>", "(doc (element div 'a &foo;  b'))",
          "1:8 entity-unknown, 1:14 bad-character");
    check("<div>a < b</div>", "(doc (element div 'a' ' ' '< b'))", "");
}

static void markdown_in_blocks(void)
{
    check("<div>\n**a** `b` [c](d) {漢字|かんじ} [^1] {e}\n</div>",
          "(doc (element div '**a** `b` [c](d) {漢字|かんじ} [^1] {e}'))", "2:1 html-markdown");
    check("<div>\n[c](d)\n</div>", "(doc (element div '[c](d)'))", "2:3 html-markdown");
    check("<div>\n{漢字|かんじ}\n</div>", "(doc (element div '{漢字|かんじ}'))",
          "2:1 html-markdown");
    check("<div>\na [^1]\n</div>", "(doc (element div 'a [^1]'))", "2:3 html-markdown");
    check("<div>\n{a} {b\n</div>", "(doc (element div '{a} {b'))", "");
}

static void indented_html(void)
{
    check("<table>\n\n    <tr><td>a</td></tr>\n\n</table>", "(doc)", "3:5 html-indented");
    check("<div>\n\n    a\n\n</div>", "(doc (element div (code-block 'a\\n')))", "");
    check("<div>\n\n~~~\n<b>\n~~~\n\n</div>", "(doc (element div))", "4:1 html-indented");
}

static void places(void)
{
    check("> <div class=\"a\">\n> b\n> <foo>c</foo>\n> </div>",
          "(doc (quote (element div 'b' ' ' 'c')))", "1:8 html-attribute, 3:3 html-unknown");
    check("- a\n  <b class=\"c\">d</b>",
          "(doc (list tight (item (paragraph 'a' ' ' (strong 'd')))))", "2:6 html-attribute");
    check("漢字<b class=\"c\">d</b>", "(doc (paragraph '漢字' (strong 'd')))",
          "1:6 html-attribute");
}

static void in_markdown_tables(void)
{
    check("| a<br>b | <u>c</u> |\n|---|---|\n| <b>d | e</b> |",
          "(doc (table 2 (row header (cell header 'a' (break) 'b') (cell header (element u 'c'))) "
          "(row (cell (strong 'd')) (cell 'e'))))",
          "3:3 html-not-closed, 3:11 html-not-open");
}

static void notes(void)
{
    check("a[^1]\n\n[^1]: b<u>c</u><foo>",
          "(doc (paragraph 'a' (note-ref to='1'))) + (doc (note to='1' (paragraph 'b' (element u "
          "'c'))))",
          "3:16 html-unknown");
}

/* Findings are counted, the tree is checked, and it ends in good time. */
static void check_hostile(const GString *text, size_t least, size_t most)
{
    const gint64 start = g_get_monotonic_time();
    g_auto(Reading) reading = reading_of(text->str, text->len, YOMI_RUBY_BRACES, false);
    size_t count = 0;

    yomi_diags_list(reading.diags, &count);
    g_assert_cmpuint(count, >=, least);
    g_assert_cmpuint(count, <=, most);
    g_assert_cmpint(g_get_monotonic_time() - start, <, (gint64)20 * G_USEC_PER_SEC);
}

static void repeat(GString *text, const char *part, unsigned times)
{
    for (unsigned i = 0; i < times; i++)
        g_string_append(text, part);
}

/* Parts that are repeated 20,000 times, one after the other. */
static void check_repeated(const char *const *parts, size_t least, size_t most)
{
    enum { TIMES = 20000 };
    g_autoptr(GString) text = g_string_new(NULL);

    for (; *parts; parts++)
        repeat(text, *parts, TIMES);
    check_hostile(text, least, most);
}

static void deep_nesting(void)
{
    check_repeated((const char *const[]){"<div>\n", "</div>\n", NULL}, 0, 0);
    check_repeated((const char *const[]){"<span>", "</span>", NULL}, 0, 0);
    check_repeated((const char *const[]){"<b>", "</i>", NULL}, 20000, 20200);
    check_repeated((const char *const[]){"<tr>\n", "<td>a</td>", NULL}, 1, 200);
    check_repeated((const char *const[]){"> ", "<b>", NULL}, 1, 200);
}

static void many_tags(void)
{
    check_repeated((const char *const[]){"<b title=\"a &amp; b\" lang=en>a</b>\n", NULL}, 0, 0);
    check_repeated((const char *const[]){"<ruby>漢<rt>かん</rt></ruby>", NULL}, 0, 0);
    check_repeated((const char *const[]){"<ul>\n", "<li>a\n", NULL}, 100, 40100);
    check_repeated((const char *const[]){"- <p>a</p>\n", NULL}, 0, 0);
    check_repeated((const char *const[]){"<br>\n\n", NULL}, 0, 0);
    check_repeated((const char *const[]){"<!--", NULL}, 1, 1);
    check_repeated((const char *const[]){"<div><a href=\"", NULL}, 1, 10);
    check_repeated((const char *const[]){"<div>&foo;", NULL}, 1, 20200);
    check_repeated((const char *const[]){"<p>{{{", NULL}, 1, 20000);
}

static void many_attributes(void)
{
    g_autoptr(GString) text = g_string_new("<div");

    for (unsigned i = 0; i < 20000; i++)
        g_string_append_printf(text, " a%u=1 title=2", i);
    g_string_append(text, ">\n</div>\n");
    check_hostile(text, 39999, 39999);
}

static void bytes_of_all_kinds(void)
{
    g_autoptr(GString) text = g_string_new("<div>\n");

    for (unsigned i = 1; i < 128; i++)
        g_string_append_printf(text, "<b %c%c=%c>%c</b>", (char)i, (char)(128 - i), (char)i,
                               (char)i);
    g_string_append(text, "\n</div>\n");
    check_hostile(text, 1, 2000);
}

/* They are no part of the tree, but their places are kept. */
static void comments(void)
{
    static const char text[] =
        "<!-- 一 -->\n\n> <!-- 二\n> つ -->\n>\n> 文<!-- 三 -->\n\n`<!-- no -->`"
        " [^a]\n\n[^a]: 注<!-- 四 -->\n";
    g_auto(Reading) reading = reading_of(text, strlen(text), YOMI_RUBY_BRACES, false);
    g_autoptr(GString) out = g_string_new(NULL);
    size_t count = 0;
    const YomiSpan *spans = yomi_doc_comments(reading.doc, &count);

    for (size_t i = 0; i < count; i++)
        g_string_append_printf(out, "%.*s|", (int)(spans[i].end - spans[i].start),
                               text + spans[i].start);
    g_assert_cmpstr(out->str, ==, "<!-- 一 -->|<!-- 二\n> つ -->|<!-- 三 -->|<!-- 四 -->|");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/read/html/inline-elements", inline_elements);
    g_test_add_func("/read/html/elements-of-markdown", elements_of_markdown);
    g_test_add_func("/read/html/case-and-nesting", case_and_nesting);
    g_test_add_func("/read/html/comments-vanish", comments_vanish);
    g_test_add_func("/read/html/broken-syntax", broken_syntax);
    g_test_add_func("/read/html/unknown-elements", unknown_elements);
    g_test_add_func("/read/html/refused-elements", refused_elements);
    g_test_add_func("/read/html/headings", headings);
    g_test_add_func("/read/html/unclosed-elements", unclosed_elements);
    g_test_add_func("/read/html/stray-end-tags", stray_end_tags);
    g_test_add_func("/read/html/misplaced-elements", misplaced_elements);
    g_test_add_func("/read/html/links-in-links", links_in_links);
    g_test_add_func("/read/html/blocks", blocks);
    g_test_add_func("/read/html/lists", lists);
    g_test_add_func("/read/html/terms", terms);
    g_test_add_func("/read/html/details", details);
    g_test_add_func("/read/html/figures", figures);
    g_test_add_func("/read/html/tables", tables);
    g_test_add_func("/read/html/shapes-of-tables", shapes_of_tables);
    g_test_add_func("/read/html/attributes", attributes);
    g_test_add_func("/read/html/times", times);
    g_test_add_func("/read/html/rubies", rubies);
    g_test_add_func("/read/html/faulty-rubies", faulty_rubies);
    g_test_add_func("/read/html/text-in-blocks", text_in_blocks);
    g_test_add_func("/read/html/markdown-in-blocks", markdown_in_blocks);
    g_test_add_func("/read/html/indented-html", indented_html);
    g_test_add_func("/read/html/places", places);
    g_test_add_func("/read/html/in-markdown-tables", in_markdown_tables);
    g_test_add_func("/read/html/notes", notes);
    g_test_add_func("/read/html/comments", comments);
    g_test_add_func("/read/html/deep", deep_nesting);
    g_test_add_func("/read/html/many", many_tags);
    g_test_add_func("/read/html/attributes-many", many_attributes);
    g_test_add_func("/read/html/bytes", bytes_of_all_kinds);
    return g_test_run();
}
