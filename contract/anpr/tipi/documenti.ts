import { cifre, cifreFinoA, codice, data, testo } from '../schema/foglie.ts';
import { alPiuUnoFra, facoltativo, tipo, unoFra } from '../schema/tipo.ts';
import {
  estesiCifreBarra,
  lettereCifrePuntoTrattoBarraSpazio,
  lettereCifreSpazio,
  questura,
} from './caratteri.ts';
import { CodiceConsolato, Comune, ComuneRichiesta, Consolato } from './luogo.ts';
import { Note, SiNo } from './semplici.ts';

const NumeroCartaIdentita = testo(1, 20, lettereCifreSpazio);
const NumeroPassaporto = testo(1, 30, lettereCifreSpazio);
const NumeroSoggiorno = testo(1, 20, lettereCifrePuntoTrattoBarraSpazio);
const QuesturaRilascio = testo(1, 50, questura);

export const CartaIdentita = tipo(
  'tipoCartaIdentita',
  {
    numero: NumeroCartaIdentita,
    dataRilascio: data(),
    cartaceaElettronica: facoltativo(cifre(1)),
    interdizioneEspatrio: SiNo,
    comuneRilascio: facoltativo(Comune),
    consolatoRilascio: facoltativo(Consolato),
    dataScadenza: facoltativo(data()),
    dataAnnullamento: facoltativo(data()),
  },
  unoFra('comuneRilascio', 'consolatoRilascio'),
);

export const PermessoSoggiorno = tipo('tipoPermessoSoggiorno', {
  numeroSoggiorno: facoltativo(NumeroSoggiorno),
  tipoSoggiorno: codice(cifreFinoA(2), '08'),
  noteSoggiorno: facoltativo(Note),
  dataRilascio: facoltativo(data()),
  dataScadenza: facoltativo(data()),
  questuraRilascioSoggiorno: facoltativo(QuesturaRilascio),
  comune: facoltativo(Comune),
  numeroPassaporto: facoltativo(NumeroPassaporto),
});

/** An identity card as a key of search. */
export const CartaIdentita3000 = tipo('tipoCartaIdentita3000', {
  comuneRilascio: facoltativo(ComuneRichiesta),
  codiceConsolatoRilascio: facoltativo(CodiceConsolato),
  numero: NumeroCartaIdentita,
});

export const DatiSoggiorno3000 = tipo('tipoDatiSoggiorno3000', {
  questuraRilascioSoggiorno: facoltativo(QuesturaRilascio),
  numeroSoggiorno: facoltativo(NumeroSoggiorno),
});

/** A residence permit or a passport as a key of search. */
export const PermessoDiSoggiorno3000 = tipo(
  'tipoPermessoDiSoggiorno3000',
  { numeroPassaporto: facoltativo(NumeroPassaporto), datiSoggiorno30XX: facoltativo(DatiSoggiorno3000) },
  alPiuUnoFra('numeroPassaporto', 'datiSoggiorno30XX'),
);

/** The document by which who asks for a certificate was recognised. */
export const DocRiconoscimento = tipo('tipoDocRiconoscimento', {
  estDocRiconoscimento: testo(1, 40, estesiCifreBarra),
  dataRilascio: data(),
});
