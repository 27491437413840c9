import { expect, it } from 'vitest';
import { apriStampanti } from './index.ts';
import { leggiStampanti } from './lpstat.ts';

const uscita = `scheduler is running
system default destination: Ufficio
Ufficio accepting requests since Tue Nov 24 13:33:32 2026
Ferma accepting requests since Tue Nov 24 13:33:32 2026
Chiusa not accepting requests since Tue Nov 24 13:33:32 2026 -
\tRejecting Jobs
printer Ufficio now printing Ufficio-7.  enabled since Tue Nov 24 13:33:32 2026
\tForm mounted:
\tDescription: Stampante dell'ufficio anagrafe
\tLocation: piano terra
printer Ferma disabled since Tue Nov 24 13:33:32 2026 -
\treason unknown
\tDescription: Ferma
printer Chiusa is idle.  enabled since Tue Nov 24 13:33:32 2026
\tRejecting Jobs
\tDescription: Chiusa
`;

it('legge stampanti, predefinita e chi può stampare', () => {
  expect(leggiStampanti(uscita)).toEqual([
    { nome: 'Ufficio', predefinita: true, pronta: true, descrizione: "Stampante dell'ufficio anagrafe" },
    { nome: 'Ferma', predefinita: false, pronta: false, descrizione: 'Ferma' },
    { nome: 'Chiusa', predefinita: false, pronta: false, descrizione: 'Chiusa' },
  ]);
});

it('un elenco vuoto è un elenco vuoto', () => {
  expect(leggiStampanti('scheduler is running\nno system default destination\n')).toEqual([]);
});

it('su altri sistemi lo dice', async () => {
  const stampanti = apriStampanti({ piattaforma: 'win32' });
  expect(await stampanti.elenca()).toEqual({
    ok: false,
    errore: { tipo: 'non-supportato', sistema: 'win32' },
  });
});

it('senza i programmi di CUPS lo dice', async () => {
  const stampanti = apriStampanti({ piattaforma: 'linux', ambiente: { PATH: '/nessuna/cartella' } });
  expect(await stampanti.elenca()).toEqual({ ok: false, errore: { tipo: 'servizio-assente' } });
});
