/**
 * Lets every table be sorted by its headers: buttons come with the script, so that a page without it is
 * whole. Numbers and days by value (`data-v`), words by the page's language; a third press gives the first order back.
 * Groups keep their order, and rows their group. A picture that is wider than the screen is scrolled to the as-of day.
 */
export const SCRIPT = `
(()=>{const lang=document.documentElement.lang;
for(const table of document.querySelectorAll('table[data-sort]')){
const bodies=[...table.tBodies].map(body=>({body,first:[...body.rows].filter(row=>row.className!=='gruppe')}));
if(bodies.every(({first})=>first.length<2))continue;
const heads=[...table.tHead.rows[0].cells];
heads.forEach((head,column)=>{const button=document.createElement('button');button.type='button';
button.append(...head.childNodes);head.append(button);
button.addEventListener('click',()=>{const was=head.getAttribute('aria-sort');
const is=was==='ascending'?'descending':was==='descending'?null:'ascending';
for(const each of heads)each.removeAttribute('aria-sort');
if(is)head.setAttribute('aria-sort',is);
const value=row=>{const cell=row.cells[column];return cell.dataset.v===undefined?cell.textContent:Number(cell.dataset.v)};
const compare=(a,b)=>{const x=value(a),y=value(b);
return typeof x==='number'&&typeof y==='number'?x-y:typeof x==='number'?-1:typeof y==='number'?1:x.localeCompare(y,lang)};
for(const {body,first} of bodies){const rows=is?first.slice().sort(compare):first;
if(is==='descending')rows.reverse();
body.append(...rows)}})})}
for(const box of document.querySelectorAll('[data-vis]'))box.scrollLeft=box.dataset.vis*box.scrollWidth-box.clientWidth/2})();
`.trim();
