/**
 * `npm run test:faults -- --prove 1000 --minuti 90 --seme 7 --solo uccisioni`: what happens to the work when something
 * dies, is cut off or fills up, with counts (docs/prove-di-resistenza.md).
 */
import { comanda, type Prova } from '../prove/comando.ts';
import { conPlaywright, conVitest } from '../prove/esistenti.ts';
import { provaAvvii } from './avvii.ts';
import { provaDiscoPieno, provaOrologio, provaSolaLettura } from './avversita.ts';
import { provaRete } from './rete.ts';
import { provaRipristino } from './ripristino.ts';
import { provaUccisioni } from './uccisioni.ts';
import { provaNuclei, provaReplica } from '../scala/prove.ts';

const prove: readonly Prova[] = [
  { nome: 'uccisioni', prove: 10, fai: provaUccisioni },
  { nome: 'rete', prove: 200, fai: provaRete },
  { nome: 'avvii-interrotti', prove: 5, fai: provaAvvii },
  { nome: 'disco-pieno', prove: 1, fai: provaDiscoPieno },
  { nome: 'sola-lettura', prove: 1, fai: provaSolaLettura },
  { nome: 'orologio', prove: 3, fai: provaOrologio },
  { nome: 'ripristino', prove: 1, fai: provaRipristino },
  { nome: 'nuclei', prove: 3, fai: provaNuclei },
  { nome: 'replica', prove: 2, fai: provaReplica },
  {
    nome: 'carta-tolta',
    prove: 10,
    fai: ({ prove: quante, seme }) =>
      conVitest('integration', ['e2e/lettore/estrazioni.int.test.ts'], {
        SPORTELLO_ESTRAZIONI: String(quante),
        SEME: String(seme),
      }),
  },
  {
    nome: 'ogni-istruzione',
    prove: 1,
    fai: ({ seme }) => conVitest('integration', ['core/registro/guasti.int.test.ts'], { SEME: String(seme) }),
  },
  {
    nome: 'notifiche',
    prove: 1,
    fai: ({ seme }) =>
      conVitest('integration', ['e2e/allineamento/guasti.int.test.ts'], { SEME: String(seme) }),
  },
  {
    nome: 'subentro-interrotto',
    prove: 1,
    fai: () => conVitest('integration', ['core/subentro/subentro.int.test.ts']),
  },
  {
    nome: 'bozze-guaste',
    prove: 1,
    fai: () =>
      conVitest('unit', [
        'renderer/offline/archivio.test.ts',
        'renderer/offline/invio.test.ts',
        'renderer/offline/invio-firmate.test.ts',
        'renderer/offline/coda.test.ts',
      ]),
  },
  { nome: 'disco-della-postazione', prove: 1, fai: () => conPlaywright(['e2e/storie/disco.spec.ts']) },
];

process.exit(await comanda(prove));
