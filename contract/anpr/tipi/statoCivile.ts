import type { z } from 'zod';
import { base64, cifre, cifreFinoA, codice, data, intero, testo, testoLibero } from '../schema/foglie.ts';
import { facoltativo, tipo, unoOPiu } from '../schema/tipo.ts';
import { Atto, AttoANPR, DatiEvento, Sentenza } from './atto.ts';
import { estesiCifreBarra, lettereCifreSpazio } from './caratteri.ts';
import { Cittadinanza, Generalita } from './generalita.ts';
import { Comune, LuogoEvento } from './luogo.ts';
import { Note } from './semplici.ts';

export const StatoCivile = tipo('tipoStatoCivile', {
  statoCivile: codice(cifreFinoA(2), '01'),
  noteStatoCivile: facoltativo(Note),
  statoCivileND: facoltativo(testo(1, 20, 'SI|NO|si|no|Si|No|s|n|S|N')),
});
export type StatoCivile = z.infer<typeof StatoCivile>;

export const Matrimonio = tipo('tipoMatrimonio', {
  coniuge: Generalita,
  cittadinanza: facoltativo(Cittadinanza),
  datiMatrimonio: facoltativo(DatiEvento),
  ordineMatrimonio: facoltativo(cifreFinoA(2)),
});
export type Matrimonio = z.infer<typeof Matrimonio>;

/** Candidates for the spouse. */
export const ElencoMatrimoni = tipo('tipoElencoMatrimoni', { matrimonio: unoOPiu(Matrimonio) });

export const Vedovanza = tipo('tipoVedovanza', {
  datiMorteconiuge: DatiEvento,
  ordineMatrimonioPrecedente: facoltativo(cifreFinoA(2)),
});

export const AnnullamentoMatrimonio = tipo('tipoAnnullamentoMatrimonio', {
  tipoCessazione: codice(cifreFinoA(2), '31'),
  sentenza: facoltativo(Sentenza),
  attoAnnullamentoMatrimonio: facoltativo(Atto),
  attoAnnullamentoMatrimonioANPR: facoltativo(AttoANPR),
});

export const ScioglimentoUnione = tipo('tipoScioglimentoUnione', {
  motivoScioglimento: facoltativo(codice(testoLibero(), '43')),
  sentenza: facoltativo(Sentenza),
  datiEvento: facoltativo(DatiEvento),
});

/** Law 76/2016, paragraphs 1 to 35. */
export const UnioneCivile = tipo('tipoUnioneCivile', {
  unitoCivilmente: facoltativo(Generalita),
  attoUnione: facoltativo(DatiEvento),
  scioglimentoUnione: facoltativo(ScioglimentoUnione),
  cittadinanza: facoltativo(Cittadinanza),
  ordineUnione: facoltativo(cifreFinoA(3)),
});
export type UnioneCivile = z.infer<typeof UnioneCivile>;

export const DocumentoProtocollato = tipo('tipoDocumentoProtocollato', {
  data: facoltativo(data()),
  dataNotifica: facoltativo(data()),
  dataDocumento: facoltativo(data()),
  protocollo: facoltativo(testoLibero()),
  documento: facoltativo(base64()),
  estensione: facoltativo(testo(1, 10, lettereCifreSpazio)),
  luogoEvento: facoltativo(LuogoEvento),
  professionista: facoltativo(testo(1, 100, estesiCifreBarra)),
  comuneRegistrazione: facoltativo(Comune),
  stato: facoltativo(cifre(2)),
});

export const RisoluzioneConvivenza = tipo('tipoRisoluzioneConvivenza', {
  motivoRisoluzione: facoltativo(codice(intero(), '43')),
  contratto: facoltativo(DocumentoProtocollato),
});

/** Law 76/2016, paragraphs 36 to 65. */
export const ConvivenzaDiFatto = tipo('tipoConvivenzaDiFatto', {
  convivente: facoltativo(Generalita),
  cittadinanza: facoltativo(Cittadinanza),
  contrattoStipula: facoltativo(DocumentoProtocollato),
  contrattoRisoluzione: facoltativo(RisoluzioneConvivenza),
  ordineConvivenza: facoltativo(cifreFinoA(3)),
});

export const DatiPoligamia = tipo('tipoDatiPoligamia', {
  matrimonio: Matrimonio,
  vedovanza: facoltativo(Vedovanza),
  annullamentoMatrimonio: facoltativo(AnnullamentoMatrimonio),
});

export const Poligamie = tipo('tipoPoligamie', { poligamia: unoOPiu(DatiPoligamia) });
