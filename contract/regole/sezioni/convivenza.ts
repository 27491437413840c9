import { controllaComune, controllaLuogo, type CodiciLuogo } from '../luogo-evento.ts';
import { regola, type Regola } from '../regola.ts';
import { controllaCittadinanza } from './cittadinanza.ts';
import { prima } from './confronti.ts';
import { sezione, type In } from './contesto.ts';
import { codiciNascita, controllaLuogoNascita } from './nascita.ts';
import { controllaRisoluzione } from './risoluzione.ts';
import type { Convivenza } from './tipi.ts';

const stipula: readonly Regola<In<Convivenza>>[] = [
  regola('EN364', {
    campo: 'contrattoStipula.dataNotifica',
    violata: ({ dato: { contrattoStipula: s } }) =>
      s?.dataDocumento !== undefined && s.dataNotifica === undefined,
  }),
  regola('EN258', {
    campo: 'contrattoStipula.dataNotifica',
    violata: ({ dato: { contrattoStipula: s } }) => prima(s?.dataNotifica, s?.dataDocumento),
  }),
  regola('EHR38', {
    campo: 'contrattoStipula.data',
    violata: ({ dato, decorrenza, oggi }) => prima(decorrenza ?? oggi, dato.contrattoStipula?.data),
  }),
  regola('EHR40', {
    campo: 'contrattoStipula.dataDocumento',
    violata: ({ dato, decorrenza, oggi }) => prima(decorrenza ?? oggi, dato.contrattoStipula?.dataDocumento),
  }),
];

const insieme: readonly Regola<In<Convivenza>>[] = [
  regola('EN267', {
    campo: 'convivente',
    violata: ({ dato, mutazione }) => dato.convivente === undefined && mutazione !== true,
  }),
  regola('EN251', {
    campo: 'contrattoStipula.data',
    violata: ({ dato: { contrattoStipula, contrattoRisoluzione } }) =>
      contrattoStipula?.data === undefined && contrattoRisoluzione === undefined,
  }),
  regola('EN302', {
    campo: 'contrattoStipula',
    violata: ({ dato: { contrattoStipula, contrattoRisoluzione }, mutazione }) =>
      contrattoRisoluzione !== undefined && contrattoStipula === undefined && mutazione !== true,
  }),
  regola('EN263', {
    campo: 'contrattoRisoluzione.contratto.data',
    violata: ({ dato: { contrattoStipula: s, contrattoRisoluzione: r } }) =>
      prima(r?.contratto?.data, s?.data),
  }),
];

export const regoleConvivenza = [...insieme, ...stipula];

const registrazione = {
  inesistente: 'EC126',
  altroCodice: 'EC128',
  nonAllora: 'EC129',
  incerto: 'EC127',
} as const satisfies CodiciLuogo['comune'];
const luogo = {
  comune: { inesistente: 'EC130', altroCodice: 'EC132', nonAllora: 'EC133', incerto: 'EC131' },
  stato: { inesistente: 'EC144', altroNome: 'EC145' },
} as const satisfies CodiciLuogo;

/** De facto cohabitation: `data` is when it began, `dataDocumento` when the contract was signed. */
export const controllaConvivenza = sezione(regoleConvivenza, (c) => {
  const { convivente, cittadinanza, contrattoStipula: s, contrattoRisoluzione } = c.dato;
  const giorno = s?.dataDocumento ?? s?.data;
  const dove = 'contrattoStipula';
  return [
    ...controllaLuogoNascita('convivente', convivente, codiciNascita.convivente, c),
    ...controllaCittadinanza('cittadinanza', cittadinanza, { ...c, dataNascita: convivente?.dataNascita }),
    ...controllaLuogo(`${dove}.luogoEvento`, s?.luogoEvento, giorno, luogo, c.luoghi),
    ...controllaComune(
      `${dove}.comuneRegistrazione`,
      s?.comuneRegistrazione,
      giorno,
      registrazione,
      c.luoghi,
    ),
    ...controllaRisoluzione('contrattoRisoluzione', contrattoRisoluzione, c),
  ];
});
