import { lightAndDark } from '../svg/look.ts';

/** The look of a report: light and dark, narrow screens, and A4 paper. Nothing is fetched. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1a1a1a;--paper:#fff;--soft:#f3f5f7;--line:#c9ced4;--link:#0b57a4;--bad:#a8201a;--unsure:#6b4e00;--good:#145c32;--dim:#595959}
@media (prefers-color-scheme:dark){:root{--ink:#f2f2f2;--paper:#16191d;--soft:#22272d;--line:#4a525b;--link:#8fc7ff;--bad:#ff9d94;--unsure:#f0c75e;--good:#7fd6a3;--dim:#b8b8b8}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
header,nav,main,footer{max-width:70rem;margin:0 auto;padding:0 1rem}
.hopp{position:absolute;left:-999rem}
.hopp:focus{left:1rem;top:1rem;background:var(--paper);color:var(--link);padding:.5rem 1rem;z-index:1;outline:3px solid var(--link)}
h1{font-size:1.9rem;line-height:1.2;margin:1.5rem 0 .25rem}
h2{font-size:1.4rem;line-height:1.25;margin:2.5rem 0 .75rem;padding-top:.5rem;border-top:2px solid var(--line)}
h3,h4,h5,h6{font-size:1.1rem;margin:1.5rem 0 .5rem}
h4,h5,h6{font-size:1rem}
p,li,dd,figcaption,h1,h2,h3,h4,h5,h6{overflow-wrap:anywhere}
td{overflow-wrap:break-word}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.under{color:var(--dim);margin:.25rem 0 1rem}
.varsel{border-left:.4rem solid var(--unsure);background:var(--soft);padding:.75rem 1rem;margin:1rem 0;font-weight:600}
nav ol{columns:2 18rem;padding-left:1.5rem}
.utsagn{padding-left:1.75rem}
.utsagn li{margin:.4rem 0}
.umerket,.funn{list-style:none;padding-left:0}
.ingress{font-size:1.15rem}
.liten,.merknad{color:var(--dim);font-size:.9rem}
.funn>li{margin:1rem 0}
.funn p{margin:.25rem 0}
pre{background:var(--soft);padding:.5rem .75rem;margin:.5rem 0;white-space:pre-wrap;overflow-wrap:anywhere}
mark{background:none;color:inherit;font-weight:700;text-decoration:underline wavy var(--bad)}
.merke{display:inline-block;font-weight:700;border:1px solid currentColor;border-radius:.25rem;padding:0 .4rem;margin-right:.5rem;font-size:.85rem}
dl.fakta{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:.25rem 1rem}
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
.svar.broken,.bad{color:var(--bad)}
.svar.unknown,.svar.pending,.unclear{color:var(--unsure)}
.svar.met,.good{color:var(--good)}
.quiet{color:var(--dim)}
.mangler{color:var(--dim);font-style:italic}
figure{margin:1.5rem 0}
figcaption{margin-bottom:.5rem}
figure svg{max-width:none;min-width:40rem;width:100%;height:auto;display:block}
summary{cursor:pointer;color:var(--link)}
footer{margin-top:3rem;padding:1rem 1rem 3rem;border-top:2px solid var(--line);color:var(--dim);font-size:.9rem}
${lightAndDark()}
@media (max-width:40rem){dl.fakta{grid-template-columns:1fr;gap:0}dl.fakta dd{margin-bottom:.5rem}}
@page{size:A4;margin:18mm 15mm}
@media print{
:root{--ink:#000;--paper:#fff;--soft:#f0f0f0;--line:#888;--link:#000;--bad:#7d0f0a;--unsure:#4d3800;--good:#0d4023;--dim:#444;color-scheme:light}
body{font-size:10pt}
.hopp{display:none}
nav{break-after:page}
h2,h3,h4,h5,h6,caption,figcaption,.gruppe{break-after:avoid}
tr,figure svg,.varsel,pre{break-inside:avoid}
thead{display:table-header-group}
.rull{overflow:visible}
figure svg{min-width:0}
td{min-width:0}
th button::after{content:""}
details::details-content{content-visibility:visible;display:block;height:auto}
summary{display:none}
}
`.trim();
