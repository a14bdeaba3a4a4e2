import { lightAndDark } from '../svg/look.ts';

/** The look of a report: light and dark, narrow screens, and A4 paper. Nothing is fetched. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1a1a1a;--paper:#fff;--soft:#f3f5f7;--line:#c9ced4;--link:#0b57a4;--bad:#a8201a;--unsure:#6b4e00;--good:#145c32;--dim:#595959}
@media (prefers-color-scheme:dark){:root{--ink:#f2f2f2;--paper:#16191d;--soft:#22272d;--line:#4a525b;--link:#8fc7ff;--bad:#ff9d94;--unsure:#f0c75e;--good:#7fd6a3;--dim:#b8b8b8}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
header,nav,main,footer{max-width:76rem;margin:0 auto;padding:0 1rem}
p,ol,ul,dl{max-width:48rem}
.hopp{position:absolute;left:-999rem}
.hopp:focus{left:1rem;top:1rem;background:var(--paper);color:var(--link);padding:.5rem 1rem;z-index:1;outline:3px solid var(--link)}
h1{font-size:1.9rem;line-height:1.2;margin:1.5rem 0 .25rem}
h2{font-size:1.4rem;line-height:1.25;margin:2.5rem 0 .75rem;padding-top:.5rem;border-top:2px solid var(--line)}
h3,h4,h5,h6{font-size:1.1rem;margin:1.5rem 0 .5rem}
h4,h5,h6{font-size:1rem}
p,li,dd,figcaption,h1,h2,h3,h4,h5,h6{overflow-wrap:anywhere}
td{overflow-wrap:break-word}
a{color:var(--link)}
a[href^='#post-']{white-space:nowrap}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.under{color:var(--dim);margin:.25rem 0 1rem}
.varsel{border-left:.4rem solid var(--unsure);background:var(--soft);padding:.75rem 1rem;margin:1rem 0;font-weight:600}
.kun-lest,nav h2,figure.smal figcaption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
nav ol{display:flex;flex-wrap:wrap;gap:.15rem 1.2rem;list-style:none;padding:0;max-width:none;font-size:.95rem}
.utsagn{padding-left:1.75rem}
.utsagn li{margin:.4rem 0}
.umerket,.funn{list-style:none;padding-left:0}
.ingress{font-size:1.15rem}
section>.ingress:first-child{font-size:1.3rem;line-height:1.4}
.liten,.merknad{color:var(--dim);font-size:.9rem}
.funn>li{margin:1rem 0}
.funn p{margin:.25rem 0}
pre{background:var(--soft);padding:.5rem .75rem;margin:.5rem 0;white-space:pre-wrap;overflow-wrap:anywhere}
mark{background:none;color:inherit;font-weight:700;text-decoration:underline wavy var(--bad)}
.merke{display:inline-block;font-weight:700;border:1px solid currentColor;border-radius:.25rem;padding:0 .4rem;margin-right:.5rem;font-size:.85rem}
dl.fakta{display:grid;grid-template-columns:fit-content(45%) 1fr;gap:.25rem 1rem}
dl.fakta dt{font-weight:600}
dl.fakta dd{margin:0}
dd>ul{margin:0;padding-left:1.25rem}
.rull{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:700;padding:.25rem 0 .5rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line)}
thead th{background:var(--soft);border-bottom:2px solid var(--line)}
tbody th{font-weight:600;white-space:nowrap}
.gruppe th{background:var(--soft);white-space:normal;padding-top:1rem}
td{min-width:5rem}
.tall{text-align:right;white-space:nowrap}
th button{font:inherit;font-weight:700;color:inherit;background:none;border:0;padding:0;cursor:pointer;text-align:inherit}
th button::after{content:" ↕";color:var(--dim)}
th[aria-sort=ascending] button::after{content:" ↑"}
th[aria-sort=descending] button::after{content:" ↓"}
.svar{font-weight:700;white-space:nowrap}
.svar.broken,.svar.bad,.merke.bad{color:var(--bad)}
.svar.unknown,.svar.pending,.merke.unclear,.svar.unclear{color:var(--unsure)}
.svar.met,.svar.good,.merke.good{color:var(--good)}
.svar.quiet,.merke.quiet{color:var(--dim)}
.mangler{color:var(--dim);font-style:italic}
.ved-siden{display:grid;gap:1.25rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,30rem),1fr))}
.kort{border:1px solid var(--line);border-top:.35rem solid var(--dim);border-radius:.4rem;padding:.25rem 1.1rem 1rem;color:inherit}
.kort.good{border-top-color:var(--good)}
.kort.bad{border-top-color:var(--bad)}
.kort.unclear{border-top-color:var(--unsure)}
.kort h3{margin:.75rem 0 .5rem}
.kort dl.fakta{font-size:.95rem;border-top:1px solid var(--line);padding-top:.6rem}
.kort figure{margin:1rem 0}
.kort .umerket>li{padding-left:1.55rem;text-indent:-1.55rem}
.kort .umerket>li>ul{text-indent:0}
.kort .umerket>li:first-child{font-weight:600}
.kort .umerket .merke{text-indent:0;border:0;padding:0;min-width:1.2rem;margin-right:.35rem;text-align:center;font-size:1rem}
table.tett{font-size:.84rem}
table.tett th,table.tett td{padding:.3rem .35rem}
table.tett td{min-width:0;hyphens:auto}
table.tett th[aria-sort] button::after{display:inline}
table.tett button::after{display:none}
tr:target,section:target{background:var(--soft)}
figure{margin:1.5rem 0}
figcaption{margin-bottom:.5rem}
figure svg{max-width:none;min-width:40rem;width:100%;height:auto;display:block}
figure.smal svg{min-width:0;max-width:27rem}
summary{cursor:pointer;color:var(--link)}
footer{margin-top:3rem;padding:1rem 1rem 3rem;border-top:2px solid var(--line);color:var(--dim);font-size:.9rem}
${lightAndDark()}
@media (max-width:40rem){dl.fakta{grid-template-columns:1fr;gap:0}dl.fakta dd{margin-bottom:.5rem}}
@media screen and (max-width:40rem){
.stablet,.stablet caption,.stablet tbody,.stablet tr,.stablet th,.stablet td{display:block}
.stablet thead{display:none}
.stablet tr{border-bottom:1px solid var(--line);padding:.5rem 0}
.stablet th,.stablet td{border:0;padding:.05rem 0;white-space:normal;overflow-wrap:anywhere}
.stablet td:empty{display:none}
.stablet td::before{content:attr(data-navn);color:var(--dim)}
}
@page{size:A4;margin:18mm 15mm}
@media print{
:root{--ink:#000;--paper:#fff;--soft:#f0f0f0;--line:#888;--link:#000;--bad:#7d0f0a;--unsure:#4d3800;--good:#0d4023;--dim:#444;color-scheme:light}
body{font-size:10pt}
.hopp{display:none}
nav{display:none}
h1{margin-top:0}
h2{border-top:0;margin-top:1rem}
.ved-siden{grid-template-columns:1fr 1fr;gap:.8rem}
.kort{break-inside:avoid;padding:.1rem .7rem .5rem}
.kort details{display:none}
.kort,.kort dl.fakta{font-size:9pt;line-height:1.35}
.kort figure{margin:.2rem 0}
.kort h3{font-size:10.5pt;margin:.3rem 0 .2rem}
.kort ul{margin:.2rem 0}
.kort .utsagn li{margin:.1rem 0}
.kort dl.fakta{gap:0 .7rem;margin:.2rem 0;padding-top:.2rem}
.kort figure svg{max-width:14rem}
section>.ingress:first-child{font-size:12pt}
.kort dl.fakta{grid-template-columns:auto 1fr}
h2,h3,h4,h5,h6,caption,figcaption,.gruppe{break-after:avoid}
tr,figure svg,figcaption,.varsel,pre{break-inside:avoid}
figcaption+.rull{break-before:avoid}
table{font-size:9pt}
th,td{padding:.3rem .4rem}
thead{display:table-header-group}
.rull{overflow:visible}
figure svg{min-width:0}
td{min-width:0}
th button::after{content:""}
details::details-content{content-visibility:visible;display:block;height:auto}
summary{display:none}
}
`.trim();
