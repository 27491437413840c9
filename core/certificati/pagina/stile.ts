/** Style of the page: colours and typeface of Italian public administration, phone first, AA contrast. */
export const stile = `
@font-face{font-family:"Titillium Web";font-weight:400;font-display:swap;src:url(/caratteri/400.woff2) format("woff2")}
@font-face{font-family:"Titillium Web";font-weight:600;font-display:swap;src:url(/caratteri/600.woff2) format("woff2")}
@font-face{font-family:"Titillium Web";font-weight:700;font-display:swap;src:url(/caratteri/700.woff2) format("woff2")}
:root{--blu:#0059b3;--scuro:#17324d;--testo:#1f2933;--grigio:#4d5966;--filo:#d3dae3;--velo:#f2f5f9;
  --ok:#00703c;--attesa:#8a4b00;--no:#b3182f}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;font:400 1.0625rem/1.5 "Titillium Web",system-ui,sans-serif;color:var(--testo);background:var(--velo);
  min-height:100vh;display:flex;flex-direction:column}
a{color:var(--blu)}
a:focus-visible,button:focus-visible,input:focus-visible{outline:3px solid #ff9900;outline-offset:2px}
.salta{position:absolute;left:-999em}.salta:focus{left:.5rem;top:.5rem;background:#fff;padding:.5rem 1rem;z-index:1}
.sopra{background:var(--scuro);color:#fff;font-size:.9375rem}
.sopra>div,.testata>div,main,footer>div{max-width:46rem;margin:0 auto;padding-left:1.25rem;padding-right:1.25rem;width:100%}
.sopra>div{display:flex;justify-content:space-between;align-items:center;gap:1rem}
.sopra span{padding:.5rem 0;line-height:1.25}
.sopra nav{display:flex}
.sopra nav a,.sopra nav strong{display:block;padding:.625rem .625rem;min-width:2.75rem;text-align:center;color:#fff;text-decoration:none}
.sopra nav a:hover{text-decoration:underline}
.sopra nav strong{box-shadow:inset 0 -3px #fff}
.testata{background:var(--blu);color:#fff}
.testata>div{display:flex;align-items:center;gap:.875rem;padding-top:1rem;padding-bottom:1rem}
.testata svg{flex:none;width:2.75rem;height:2.75rem}
.testata a{color:#fff;text-decoration:none;font-weight:700;font-size:1.375rem;line-height:1.2}
.prova{background:#ffe8b3;color:#4d3300;border-bottom:1px solid #d9a300;text-align:center;padding:.5rem 1.25rem;font-weight:600;font-size:.9375rem}
main{flex:1;padding-top:1.5rem;padding-bottom:2.5rem}
h1{font-size:1.75rem;line-height:1.2;margin:.25rem 0 .75rem;color:var(--scuro)}
h2{font-size:1.25rem;line-height:1.3;margin:0 0 .5rem;color:var(--scuro)}
p{margin:0 0 .75rem}
.scheda{background:#fff;border:1px solid var(--filo);border-radius:.5rem;padding:1.25rem;margin-top:1.25rem}
label{display:block;font-weight:600;margin-bottom:.25rem}
.aiuto{color:var(--grigio);font-size:.9375rem;margin-bottom:.5rem}
input[type=text]{width:100%;font:600 1.375rem/1.2 "Titillium Web",system-ui,sans-serif;letter-spacing:.06em;
  text-transform:uppercase;padding:.75rem;border:2px solid #5c6f82;border-radius:.25rem;background:#fff;color:var(--testo)}
input[type=text]::placeholder{color:#6b7785;font-weight:400}
input[aria-invalid=true]{border-color:var(--no)}
input[type=file]{width:100%;font:inherit;padding:.75rem;border:2px dashed #5c6f82;border-radius:.25rem;background:var(--velo)}
input[type=file]::file-selector-button{font:600 1rem "Titillium Web",system-ui,sans-serif;margin-right:.75rem;padding:.375rem .75rem;
  border:1px solid #5c6f82;border-radius:.25rem;background:#fff;color:var(--testo)}
button,.bottone{display:block;width:100%;margin-top:1rem;padding:.8125rem 1.5rem;border:0;border-radius:.25rem;
  background:var(--blu);color:#fff;font:600 1.125rem "Titillium Web",system-ui,sans-serif;text-align:center;text-decoration:none;cursor:pointer}
button:hover,.bottone:hover{background:#004080}
.stato{display:flex;gap:1rem;align-items:flex-start;color:#fff;border-radius:.5rem;padding:1.25rem}
.stato svg{flex:none;width:3rem;height:3rem}
.stato h1{color:#fff;margin:0 0 .25rem;font-size:1.5rem}.stato p{margin:0}
.ok{background:var(--ok)}.attesa{background:var(--attesa)}.no{background:var(--no)}.ignoto{background:#455363}
.fare ul{margin:.25rem 0 0;padding-left:1.25rem}.fare li{margin:.25rem 0}
dl{margin:.75rem 0 0}
dl>div{padding:.625rem 0;border-top:1px solid var(--filo)}
dt{color:var(--grigio);font-size:.9375rem}
dd{margin:0;font-weight:600;overflow-wrap:anywhere}
dd small{display:block;font-weight:400;color:var(--grigio);font-size:.9375rem}
.foglio{border-top:3px solid var(--blu);border-radius:.25rem;margin-top:1rem;padding:1rem 0 0}
.foglio h3{margin:1.25rem 0 .25rem;font-size:1.0625rem;color:var(--scuro)}
.rilievo{border-left:4px solid var(--blu);background:var(--velo);padding:.75rem 1rem;margin:0 0 .75rem;overflow-wrap:anywhere}
.rilievo strong{display:block;font-size:1.125rem}
.persone{list-style:none;margin:0 0 .75rem;padding:0}
.persone li{padding:.5rem 0;border-top:1px solid var(--filo);display:flex;gap:.75rem}
.persone li>span:first-child{min-width:1.25rem;color:var(--grigio)}
.persone strong{display:block}
.note{color:var(--grigio);font-size:.9375rem}
footer{background:var(--scuro);color:#fff;font-size:.9375rem}
footer>div{padding-top:1.25rem;padding-bottom:1.25rem}
footer p{margin:0}
@media(min-width:40rem){h1{font-size:2.125rem}main{padding-top:2.25rem}.scheda{padding:1.75rem}
  dl>div{display:grid;grid-template-columns:13rem 1fr;gap:1rem}button,.bottone{width:auto;display:inline-block}
  .stato{padding:1.75rem}.stato h1{font-size:1.75rem}}
@media(prefers-reduced-motion:no-preference){a,button{transition:background .15s}}
@media print{.sopra,footer,.bottone{display:none}.stato{color:#000;background:none;border:2px solid}.stato h1{color:#000}}
`;
