import Markup

/// How pages look: one style sheet for screens of any width, dark and light, and for paper.
///
/// Colours are those of Okabe and Ito, which people with any colour vision tell apart; nothing is told by
/// colour alone.
enum PageStyle {
  static let sheet = StyleSheet(
    """
    :root{--ink:#1b1f24;--soft:#57606a;--line:#d0d7de;--page:#ffffff;--card:#f6f8fa;--grid:#e6eaee;
    --blue:#0072b2;--sky:#3b8fc4;--orange:#ad5900;--green:#00795a;--red:#b3261e;--purple:#a0527f;
    --fillblue:#a9d0ea;--fillorange:#f0c68f;--fillgreen:#a5dac4;--fillgrey:#dfe3e8;--fillpurple:#e3bad1;
    --fillyellow:#ecdf80}
    @media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9aa5b1;--line:#3a424c;--page:#0f1318;
    --card:#171c23;--grid:#262d36;--blue:#6cb6ff;--sky:#8cc8ff;--orange:#f0a048;--green:#4cc79a;--red:#ff8b80;
    --purple:#dd9cc3;--fillblue:#2f6690;--fillorange:#8f5e20;--fillgreen:#237257;--fillgrey:#333b45;
    --fillpurple:#8f4d75;--fillyellow:#80761f}}
    *{box-sizing:border-box}
    html{color-scheme:light dark}
    body{margin:0;background:var(--page);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",
    Roboto,"DejaVu Sans",sans-serif;-webkit-text-size-adjust:100%}
    header,main,footer{max-width:48rem;margin:0 auto;padding:0 15px;overflow-wrap:break-word}
    header{padding-top:2.2rem}
    h1{font-size:1.75rem;line-height:1.2;margin:.1rem 0 .7rem}
    h2{font-size:1.25rem;line-height:1.3;margin:2.6rem 0 .6rem;padding-top:.6rem;border-top:2px solid var(--ink)}
    h3{font-size:1rem;margin:1.6rem 0 .3rem}
    p{margin:.5rem 0}
    a{color:var(--blue)}
    code,pre{font:.86em/1.5 ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace}
    pre{background:var(--card);border:1px solid var(--line);border-radius:6px;padding:.7rem;overflow-x:auto;
    white-space:pre-wrap;overflow-wrap:anywhere}
    .kind{color:var(--soft);font-size:.85rem;letter-spacing:.04em;text-transform:uppercase;margin:0}
    .lead{font-size:1.08rem}
    .soft{color:var(--soft);font-size:.9rem}
    .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(7.6rem,1fr));gap:.6rem;margin:1.1rem 0;
    padding:0;list-style:none}
    .tiles li{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:.6rem .55rem}
    .tiles strong{display:block;font-size:1.3rem;line-height:1.25;font-variant-numeric:tabular-nums}
    .tiles small{display:inline-block;font-size:.78rem;font-weight:500}
    .tiles span{display:block;color:var(--soft);font-size:.83rem;line-height:1.35}
    .tiles .first{border-color:var(--blue);border-width:2px}
    .proof{border:2px solid var(--green);border-radius:8px;padding:.75rem 1rem;margin:1.2rem 0}
    .proof.open{border-color:var(--orange)}
    .proof.bad{border-color:var(--red)}
    .proof p:first-child{margin-top:0}
    .proof p:last-child,.proof ul{margin-bottom:0}
    .proof ul{margin-top:.3rem;padding-left:1.3rem}
    .proof.open strong{color:var(--orange)}
    .tag{display:inline-block;border:1px solid currentColor;border-radius:1em;padding:0 .55em;font-size:.78rem;
    line-height:1.5;white-space:nowrap}
    .binds{color:var(--orange)}
    .broken{color:var(--red)}
    .met{color:var(--green)}
    .scroll{overflow-x:auto;margin:.5rem 0}
    table{border-collapse:collapse;width:100%;font-size:.88rem;font-variant-numeric:tabular-nums}
    caption{text-align:left;color:var(--soft);padding:.2rem 0}
    th,td{text-align:left;vertical-align:top;padding:.28rem .5rem;border-bottom:1px solid var(--line)}
    th{font-weight:600;vertical-align:bottom}
    td.n,th.n{text-align:right;white-space:nowrap}
    tr.own td,tr.own th{font-weight:600}
    tr.faint td{color:var(--soft)}
    figure{margin:1rem 0}
    figcaption{color:var(--soft);font-size:.88rem;margin:.2rem 0 .4rem}
    figure>p{font-weight:600;margin:0 0 .3rem}
    svg{display:block;width:100%;height:auto;overflow:visible}
    svg text{font:12px system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;fill:var(--ink)}
    svg text.soft{fill:var(--soft);font-size:11.5px}
    svg text.strong{font-weight:600}
    .narrow{display:none}
    .wide svg{max-width:720px}
    .grid{stroke:var(--grid);stroke-width:1;fill:none}
    .axis{stroke:var(--soft);stroke-width:1;fill:none}
    .edge{stroke:var(--page);stroke-width:1}
    .rule{stroke:var(--soft);stroke-width:1;stroke-dasharray:3 3;fill:none}
    .mark{stroke:var(--red);stroke-width:2.5}
    .limit{stroke:var(--red);stroke-width:1.5;stroke-dasharray:6 3;fill:none}
    .blue{fill:var(--blue)}.orange{fill:var(--orange)}.green{fill:var(--green)}.red{fill:var(--red)}
    .purple{fill:var(--purple)}.grey{fill:var(--soft)}
    .fillblue{fill:var(--fillblue)}.fillorange{fill:var(--fillorange)}.fillgreen{fill:var(--fillgreen)}
    .fillgrey{fill:var(--fillgrey)}.fillpurple{fill:var(--fillpurple)}.fillyellow{fill:var(--fillyellow)}
    .lineblue{stroke:var(--blue);stroke-width:2;fill:none}.lineorange{stroke:var(--orange);stroke-width:2;fill:none;
    stroke-dasharray:7 3}.linegreen{stroke:var(--green);stroke-width:2;fill:none;stroke-dasharray:2 2}
    .hollow{fill:var(--page);stroke:var(--blue);stroke-width:1.5}
    .hatch{stroke:var(--soft);stroke-width:1}
    .sky{fill:var(--sky)}
    .dense1{opacity:.22}.dense2{opacity:.4}.dense3{opacity:.58}.dense4{opacity:.78}
    .outline0,.outline1,.outline2,.outline3{fill-opacity:.1;stroke-width:1.5;stroke-linejoin:round}
    .outline0{fill:var(--green);stroke:var(--green)}.outline1{fill:var(--purple);stroke:var(--purple)}
    .outline2{fill:var(--blue);stroke:var(--blue)}.outline3{fill:var(--ink);stroke:var(--ink)}
    td code{overflow-wrap:anywhere;font-size:.7rem}td code.name{white-space:nowrap}
    .midgrey{fill:var(--soft);opacity:.7}.void{fill:var(--page);stroke:var(--soft);stroke-width:1.2}
    .serials code{display:inline-block;max-width:100%;overflow-wrap:anywhere;margin-right:.35em}
    .serials+.soft{font-size:inherit}
    tr.upper td{border-bottom:0;padding-bottom:0;font-weight:600}
    ol>li{margin:.35rem 0}
    details{margin:.4rem 0}
    summary{cursor:pointer;color:var(--blue);font-size:.9rem}
    footer{color:var(--soft);font-size:.85rem;padding-bottom:3rem}
    @media (max-width:760px){.wide{display:none}.narrow{display:block}.narrow svg{max-width:560px}
    h1{font-size:1.45rem}body{font-size:15px}th,td{padding:.28rem .3rem}table{font-size:.84rem}th.n{white-space:normal}table.many{min-width:38rem}}
    @media (max-width:480px){td.n{white-space:normal}}
    .b{width:50%}
    @media print{@page{size:A4;margin:14mm 15mm}
    :root{--ink:#000;--soft:#444;--line:#bbb;--page:#fff;--card:#f4f4f4;--grid:#ddd;--blue:#0072b2;--sky:#3b8fc4;
    --orange:#ad5900;--green:#00795a;--red:#b3261e;--purple:#a0527f;--fillblue:#a9d0ea;--fillorange:#f0c68f;
    --fillgreen:#a5dac4;--fillgrey:#dfe3e8;--fillpurple:#e3bad1;--fillyellow:#ecdf80}
    html{color-scheme:light;font-size:9.5pt}body{font-size:1rem;line-height:1.45}header,main,footer{max-width:none;padding:0}
    header{padding-top:0}h2{margin-top:1.3rem}h3{margin-top:1.1rem}th,td{padding:.14rem .4rem}.wide{display:block}
    .wide svg{max-width:560px}.narrow{display:none}
    .pictures{display:grid;grid-template-columns:1fr 1fr;gap:.2rem 6mm}.pictures figure{margin:.5rem 0;
    break-inside:avoid}.pictures .wide{display:none}.pictures .narrow{display:block;break-inside:avoid;
    break-before:avoid}
    h2,h3,h2+p,h3+p,figure>p,tr.upper,tr.head,caption,thead,thead tr{break-after:avoid}tbody tr:first-child,tbody tr:last-child{
    break-before:avoid}tr,.proof,.tiles li,.wide,h2+p,h3+p{break-inside:avoid}
    .wide,figcaption{break-before:avoid}.screen{display:none}thead{display:table-header-group}
    details>summary{display:none}details::details-content{content-visibility:visible;display:block}
    .scroll{overflow:visible}table{font-size:8pt}.long,.long code{font-size:7pt}.long td{padding:.08rem .3rem}pre{font-size:6.5pt;padding:.4rem}.many td:first-child{min-width:6.5em}td.t,td.t code{white-space:nowrap}a{color:inherit;text-decoration:none}}
    """)
}
