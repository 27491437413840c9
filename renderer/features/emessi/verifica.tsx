import { useState, type ReactNode } from 'react';
import type { EsameFoglio } from '#contract/documento/esame.ts';
import { inBase64 } from '../../base64.ts';
import { mostraGiorno } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { CampoFile } from '../../ui/campi/file.tsx';
import { Coppie } from '../../ui/parti.tsx';
import { Avviso, Caricamento, Distintivo, type Gravita } from '../../ui/stati.tsx';
import { NonFatto } from '../../ui/esito.tsx';

const gravita: Readonly<Record<EsameFoglio['esito'], Gravita>> = {
  valido: 'bene',
  'emittente-sconosciuto': 'attenzione',
  alterato: 'errore',
  estraneo: 'attenzione',
  illeggibile: 'errore',
};

/** What a sheet says of itself, and whether it may be believed. */
function Verdetto({ esame }: { readonly esame: EsameFoglio }): ReactNode {
  const { t } = usaParole('emessi');
  const { esito, difetti, estremi, sigillo, emittenteNoto } = esame;
  return (
    <>
      <Avviso gravita={gravita[esito]} annuncia titolo={t(`verifica.esito.${esito}`)}>
        <p>{t(`verifica.rimedio.${esito}`)}</p>
        {difetti.length > 0 && (
          <ul>
            {difetti.map((uno) => (
              <li key={uno.tipo}>
                {t(`verifica.difetto.${uno.tipo}`)}
                {uno.tipo === 'scritte' &&
                  uno.emesso !== undefined &&
                  ` ${t('verifica.scritte', { emesso: uno.emesso, trovato: uno.trovato ?? '' })}`}
              </li>
            ))}
          </ul>
        )}
      </Avviso>
      {estremi && (
        <section aria-label={t('verifica.estremi')}>
          <h2>
            {t('verifica.estremi')}{' '}
            {!emittenteNoto && <Distintivo tono="attenzione">{t('verifica.nonGarantiti')}</Distintivo>}
            {estremi.scaduto && <Distintivo tono="attenzione">{t('verifica.scaduto')}</Distintivo>}
          </h2>
          <Coppie
            voci={[
              [t('certificato'), estremi.titolo],
              [t('persona'), estremi.intestatario],
              [t('verifica.comune'), estremi.comune],
              [t('emesso'), mostraGiorno(estremi.rilasciato)],
              [
                t('valeFinoAl'),
                estremi.valeFinoAl === undefined ? t('perSempre') : mostraGiorno(estremi.valeFinoAl),
              ],
              [t('protocollo'), estremi.protocollo],
              [t('codice'), estremi.codice],
              [t('verifica.sigillo'), sigillo && `${sigillo.intestatario} · ${sigillo.emittente}`],
            ]}
          />
        </section>
      )}
    </>
  );
}

/** Is this PDF as the register gave it? Said by this workstation alone, also off line. */
export function VerificaFoglio(): ReactNode {
  const { t } = usaParole('emessi');
  const [esame, setEsame] = useState<EsameFoglio>();
  const [errore, setErrore] = useState<{ readonly messaggio: string; readonly rimedio: string }>();
  const [lavora, setLavora] = useState(false);

  async function esamina(file: File | undefined): Promise<void> {
    if (!file) return;
    setEsame(undefined);
    setErrore(undefined);
    // The bridge takes no more; no certificate is so large.
    if (file.size > 5_900_000) {
      setErrore({ messaggio: t('verifica.grande'), rimedio: t('verifica.grandeRimedio') });
      return;
    }
    setLavora(true);
    const letto = await chiama('documento.esamina', {
      pdf: inBase64(new Uint8Array(await file.arrayBuffer())),
    });
    setLavora(false);
    if (letto.ok) setEsame(letto.valore);
    else setErrore(letto.errore);
  }
  return (
    <>
      <CampoFile
        nome="verifica.file"
        etichetta={t('verifica.file')}
        nota={t('verifica.nota')}
        accetta="application/pdf,.pdf"
        scegli={(file) => void esamina(file)}
      />
      {lavora && <Caricamento testo={t('verifica.esamino')} />}
      <NonFatto errore={errore} />
      {esame && <Verdetto esame={esame} />}
    </>
  );
}
