import { RichiestaA001, RichiestaA002 } from '#contract/anpr/index.ts';
import {
  controlla,
  controllaDecorrenzaAire,
  controllaScheda,
  regoleIscrizioneAltriMotiviAire,
  regoleNascitaAire,
  regoleRegistrazione,
} from '#contract/regole/index.ts';
import { descrivi } from '#contract/tabelle/index.ts';
import { dentroFrase, cognomeNome, comuneUfficiale, luogoInParole } from '../../../../ufficiale/lettura.ts';
import { prendi, testoA, type Grezza } from '../../../../ufficiale/percorso.ts';
import { atto, type Partenza } from '../../atto.ts';
import { cittadinanze } from '../../blocchi/cittadinanza.ts';
import { decorrenza } from '../../blocchi/decorrenza.ts';
import { attoStatoCivile } from '../../blocchi/evento.ts';
import { codiceFiscale, datoPerDato, identita } from '../../blocchi/identita.ts';
import { indirizzo } from '../../blocchi/residenza.ts';
import { statoCivileCompleto } from '../../blocchi/stato-civile.ts';
import { dal, famiglia as quale, giorno, persona as nome, eDonna } from '../../frasi.ts';
import { gruppo, omonimi } from '../../voci.ts';
import { conCodice, conFamigliaAire, conResidenzaEstera } from './completa.ts';
import { genitori, passoEstero, passoFamigliaAire, passoIscrizioneAire } from './passi.ts';

const inizio = 'testataRichiesta.dataDecorrenza';
const comune = { parole: 'aire', parteDa: 'nessuno' } as const;
const altre = { ...cittadinanze('altraCittadinanza'), etichetta: 'altraCittadinanza', almenoUno: false };

/** Where the person lives, or in whose family. */
function abita(r: Grezza, famiglia: string, partenza: Partenza): string {
  const base = 'residenzaEstera.localitaEstera.indirizzoEstero';
  const dove = luogoInParole({ localita: prendi(r, `${base}.localita`) });
  return dove === '' ? `nella famiglia ${quale(r, famiglia, partenza)}` : `che abita a ${dove}`;
}
const natoIl = (g: Grezza | undefined): string =>
  `${eDonna(g) ? 'nata' : 'nato'} il ${giorno(testoA(g, 'dataNascita'))}`;

const a001 = 'generalitaA001.generalita';

/** Who is born abroad of Italians (A001): Italian by definition, motive C02. */
export const nascitaAire = atto<RichiestaA001>({
  ...{ ...comune, chiave: 'aire-nascita', servizio: 'A001', messaggio: RichiestaA001 },
  prepara: ({ comune: qui }) => ({
    generalitaA001: { generalita: { soggettoAIRE: 'S' } },
    iscrizioneAire: { motivoIscrizione: 'C02', individuazioneComuneIscrizione: '1' },
    // A deed made abroad is transcribed here.
    attoNascitaANPR: {
      atto: { trascritto: '1', ...(qui ? { comuneRegistrazione: comuneUfficiale(qui) } : {}) },
    },
    datiControllo: { attribuzioneFamigliaAIRE: '1', gestioneCF: '1' },
  }),
  completa: (r) => conCodice(conFamigliaAire(conResidenzaEstera(r), 'famiglia', 'legameSoggetto'), a001),
  passi: [
    { chiave: 'persona', voci: [...identita(a001, [{ a: inizio }]), codiceFiscale(a001)] },
    { chiave: 'omonimi', voci: [omonimi(a001)] },
    {
      chiave: 'atto',
      voci: [
        gruppo('attoNascita', [attoStatoCivile('attoNascitaANPR', `${a001}.dataNascita`)]),
        genitori,
        altre,
      ],
    },
    passoFamigliaAire('famiglia', 'legameSoggetto'),
    passoEstero(),
    passoIscrizioneAire(['C02']),
    { chiave: 'decorrenza', voci: [decorrenza(`${a001}.dataNascita`, 'decorrenzaNascita')] },
  ],
  nomeDi: (r) => cognomeNome(r.generalitaA001?.generalita),
  regole: (richiesta, { oggi }: Partenza) => {
    const { dataDecorrenza } = richiesta.testataRichiesta;
    const contesto = { oggi, decorrenza: dataDecorrenza, italiano: true };
    return datoPerDato([
      ...controlla(regoleRegistrazione, { richiesta, oggi }),
      ...controlla(regoleNascitaAire, { richiesta, oggi }),
      ...controllaDecorrenzaAire(inizio, dataDecorrenza, contesto),
      ...controllaScheda(
        richiesta,
        { campo: 'generalitaA001', dato: richiesta.generalitaA001, nuova: true, aire: true },
        contesto,
      ),
    ]);
  },
  frase: (r, partenza) =>
    `Si iscrive in AIRE ${nome(r.generalitaA001?.generalita)}, ${natoIl(r.generalitaA001?.generalita)} ` +
    `all’estero, ${abita(r, 'famiglia', partenza)}, ${dal(r)}.`,
});

const a002 = 'generalitaA002.generalita';

/** Who enters AIRE for another reason of table 19 (A002), and is in the register nowhere. */
export const iscrizioneAire = atto<RichiestaA002>({
  ...{ ...comune, chiave: 'aire-iscrizione', servizio: 'A002', messaggio: RichiestaA002 },
  prepara: ({ oggi }) => ({
    testataRichiesta: { dataDecorrenza: oggi },
    generalitaA002: { generalita: { soggettoAIRE: 'S' } },
    datiControllo: { attribuzioneFamigliaAIRE: '2', gestioneCF: '1' },
  }),
  completa: (r) => {
    const completa = conCodice(
      conFamigliaAire(conResidenzaEstera(r), 'famiglia.famiglia', 'famiglia.legameSoggetto'),
      a002,
    );
    // Tab. 25: 7, the last home in Italy (EN297).
    return r.ultimaResidenzaIt
      ? { ...completa, ultimaResidenzaIt: { ...r.ultimaResidenzaIt, tipoIndirizzo: '7' } }
      : completa;
  },
  passi: [
    { chiave: 'persona', voci: [...identita(a002), codiceFiscale(a002)] },
    { chiave: 'omonimi', voci: [omonimi(a002)] },
    passoIscrizioneAire(),
    passoFamigliaAire('famiglia.famiglia', 'famiglia.legameSoggetto'),
    passoEstero(),
    {
      chiave: 'statoCivile',
      voci: [...statoCivileCompleto('generalitaA002.statoCivile', 'annullamentoMatrimonio'), genitori],
    },
    {
      chiave: 'altro',
      voci: [
        gruppo('attoNascita', [attoStatoCivile('attoNascitaANPR', `${a002}.dataNascita`)], {
          facoltativo: true,
        }),
        gruppo('ultimaResidenza', indirizzo('ultimaResidenzaIt.indirizzo'), { facoltativo: true }),
        altre,
      ],
    },
    { chiave: 'decorrenza', voci: [decorrenza(`${a002}.dataNascita`, 'decorrenza')] },
  ],
  nomeDi: (r) => cognomeNome(r.generalitaA002?.generalita),
  regole: (richiesta, { oggi }: Partenza) => {
    const { dataDecorrenza } = richiesta.testataRichiesta;
    const contesto = { oggi, decorrenza: dataDecorrenza, italiano: true };
    return datoPerDato([
      ...controlla(regoleRegistrazione, { richiesta, oggi }),
      ...controlla(regoleIscrizioneAltriMotiviAire, { richiesta, oggi }),
      ...controllaDecorrenzaAire(inizio, dataDecorrenza, contesto),
      ...controllaScheda(
        { ...richiesta, separazioneAnnullamentoCessazioneMatrimonio: richiesta.annullamentoMatrimonio },
        { campo: 'generalitaA002', dato: richiesta.generalitaA002, nuova: true, aire: true },
        contesto,
      ),
    ]);
  },
  frase: (r, partenza) => {
    const motivo = testoA(r, 'iscrizioneAire.motivoIscrizione');
    const per = motivo === '' ? '…' : dentroFrase(descrivi('19', motivo));
    return (
      `Si iscrive in AIRE ${nome(r.generalitaA002?.generalita)}, ${natoIl(r.generalitaA002?.generalita)}, ` +
      `${abita(r, 'famiglia.famiglia', partenza)}, per ${per}, ${dal(r)}.`
    );
  },
});
