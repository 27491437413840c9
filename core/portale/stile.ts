/** What the portal adds to the style of the public pages (certificati/pagina/stile.ts). */
export const stile = `
.testata>div{justify-content:space-between;flex-wrap:wrap}
.comune{display:flex;align-items:center;gap:.75rem;font-weight:600}.comune img{display:block;background:#fff;border-radius:.125rem}
.contatti dl{display:grid;gap:.125rem 1.5rem;margin:0}.contatti dt{font-weight:600}.contatti dd{margin:0 0 .625rem;white-space:pre-line;overflow-wrap:anywhere}
.chi{display:flex;gap:.75rem;align-items:center;margin:0}
.chi button{width:auto;margin:0;padding:.375rem .875rem;font-size:1rem;background:none;border:1px solid #fff}
input[type=text],input[type=email],input[type=tel],select,textarea{width:100%;font:400 1.0625rem/1.3 "Titillium Web",system-ui,sans-serif;
  letter-spacing:normal;text-transform:none;padding:.625rem .75rem;border:2px solid #5c6f82;border-radius:.25rem;background:#fff;color:var(--testo)}
input.codice{text-transform:uppercase;letter-spacing:.06em}
select:focus-visible,textarea:focus-visible{outline:3px solid #ff9900;outline-offset:2px}
[aria-invalid=true]{border-color:var(--no)!important}
.campo{margin:0 0 1rem}.campo .errore{color:var(--no);font-weight:600;margin:.25rem 0 0}
.due{display:grid;gap:0 1rem}
fieldset{border:0;padding:0;margin:0 0 1rem}legend{font-weight:600;padding:0;margin-bottom:.25rem}
.spunta{display:flex;gap:.625rem;align-items:flex-start;padding:.375rem 0}
.spunta input{width:1.375rem;height:1.375rem;flex:none;margin:.125rem 0 0;accent-color:var(--blu)}
.spunta label{font-weight:400;margin:0}.spunta input:focus-visible{outline:3px solid #ff9900;outline-offset:2px}
.persona{border-top:1px solid var(--filo);padding:.75rem 0}.persona .sotto{padding-left:2rem}
.sommario{border:2px solid var(--no);border-left-width:6px;background:#fff;border-radius:.25rem;padding:1rem 1.25rem;margin:0 0 1.25rem}
.sommario h2{color:var(--no)}.sommario ul{margin:0;padding-left:1.25rem}
.fatto{border:2px solid var(--ok);border-left-width:6px;background:#fff;border-radius:.25rem;padding:1rem 1.25rem;margin:0 0 1.25rem;font-weight:600}
.scelte{list-style:none;margin:0;padding:0}.scelte li{border-top:1px solid var(--filo);padding:.75rem 0}
.scelte li:first-child{border-top:0}.scelte a{font-weight:600}.scelte p{margin:.125rem 0 0}
.segno{display:inline-block;border-radius:1rem;padding:.125rem .75rem;font-weight:600;font-size:.9375rem;background:#e6ecf4;color:var(--scuro)}
.segno.ok{background:#d8f0e3;color:#00512d}.segno.attesa{background:#ffe8c7;color:#6b3a00}.segno.no{background:#fbdde1;color:#8a1022}
.storia{list-style:none;margin:0;padding:0 0 0 1rem;border-left:3px solid var(--filo)}
.storia li{padding:.375rem 0;overflow-wrap:anywhere}.storia time{color:var(--grigio);font-size:.9375rem;display:block}
.storia blockquote{margin:.25rem 0 0;padding:.5rem .75rem;background:var(--velo);border-left:3px solid var(--blu)}
.esempi{display:flex;flex-wrap:wrap;gap:.5rem}.esempi button{width:auto;margin:0;background:#fff;color:var(--blu);border:1px solid var(--blu);padding:.5rem 1rem;font-size:1rem}
.esempi button:hover{background:var(--velo)}
@media(min-width:40rem){.contatti dl{grid-template-columns:12rem 1fr}.due{grid-template-columns:1fr 1fr}.due.largo{grid-template-columns:12rem 1fr}}
`;
