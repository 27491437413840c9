import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import {
  idoneitaCarta,
  type DomandaCarta,
  type RilievoCarta,
} from '#contract/regole/carta-identita/index.ts';
import type { Dossier } from '#contract/wa/registro.ts';
import { mostraGiorno, oggi } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { usaSessione } from '../../sessione.tsx';
import { usaComune } from '../../ufficiale/comune.ts';
import { generalitaDi, nomeCognome } from '../../ufficiale/lettura.ts';
import { vaiAlCampo } from '../../ui/campi/campo.tsx';
import { Spunta } from '../../ui/campi/scelta.tsx';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import { Sezione } from '../../ui/parti.tsx';
import { Avviso, Caricamento, StatoVuoto } from '../../ui/stati.tsx';
import { leggiDossier } from '../atto/leggi-dossier.ts';
import { FormaDomanda } from './domanda.tsx';
import { Fotografia } from './fotografia.tsx';
import { ModuloDisegnato } from './modulo-disegnato.tsx';
import { difettiStampa } from './pdf.ts';
import { StampaCarta } from './stampa-carta.tsx';
import type { FotoPronta } from './usa-foto.ts';
import { fattiDi, senzaConnotati, valoriCarta, type Connotati } from './valori.ts';

const rubrica = ['professione', 'statura', 'capelli', 'occhi', 'segni'] as const;

/** The issue of a paper card to a person: may they, with what photo, how it looks, print, communicate. */
export function Rilascio({ id }: { readonly id: string }): ReactNode {
  const { t } = usaParole('carta-identita');
  const { archivio, inSede } = usaSessione();
  const { data } = useQuery({
    queryKey: ['carta-dossier', id, inSede],
    gcTime: 0,
    queryFn: async () => (await leggiDossier(archivio, id, inSede)) ?? null,
  });
  if (data === undefined) return <Caricamento />;
  if (data === null)
    return (
      <StatoVuoto icona="rete" titolo={t('senzaScheda')}>
        <p>{t('senzaSchedaTesto')}</p>
      </StatoVuoto>
    );
  return <Domanda dossier={data} />;
}

function Domanda({ dossier }: { readonly dossier: Dossier }): ReactNode {
  const { t } = usaParole('carta-identita');
  const comune = usaComune();
  const { inSede } = usaSessione();
  const fatti = fattiDi(dossier);
  const [domanda, setDomanda] = useState<DomandaCarta>(() => ({
    ...{ giorno: oggi(), espatrio: false, interdizioni: [], precedente: 'nessuno' },
  }));
  const [connotati, setConnotati] = useState<Connotati>(senzaConnotati);
  const [foto, setFoto] = useState<FotoPronta>();
  const [tentato, setTentato] = useState(false);
  const [aMano, setAMano] = useState(false);
  const moduli = useQuery({
    ...{ queryKey: ['moduli-carta'], enabled: inSede, gcTime: 0 },
    queryFn: () => chiama('registro.moduliCarta', {}),
  });
  const prossimo = moduli.data?.ok ? moduli.data.valore.prossimo : undefined;

  const idonea = idoneitaCarta(fatti, domanda);
  const blocchi = idonea.rilievi.filter(({ gravita }) => gravita === 'blocca');
  const avvisi = idonea.rilievi.filter(({ gravita }) => gravita === 'avvisa');
  const valori = valoriCarta(dossier, connotati, idonea, {
    ...{ comune: comune?.nome ?? '', giorno: domanda.giorno },
  });
  const nonEntrano = difettiStampa(valori);
  const errore = (campo: keyof DomandaCarta): string | undefined => {
    const trovato = tentato ? blocchi.find((uno) => uno.campo === campo) : undefined;
    return trovato && t(`motivi.${trovato.motivo}`);
  };
  const generali = blocchi.filter(({ campo }) => campo === '');

  return (
    <>
      <p className="carta-chi">{t('a', { chi: nomeCognome(generalitaDi(dossier)) })}</p>
      <Rilievi titolo={t('nonSiPuo')} gravita="errore" rilievi={generali} />
      <div className="carta-corpo">
        <div>
          <Sezione id="carta-domanda" titolo={t('passi.domanda')}>
            <FormaDomanda
              {...{ fatti, domanda, idonea, errore }}
              cambia={(cambi) => {
                setDomanda((prima) => ({ ...prima, ...cambi }));
              }}
            />
            {rubrica.map((nome) => (
              <CampoTesto
                key={nome}
                nome={`carta-${nome}`}
                etichetta={t(`connotati.${nome}`)}
                valore={connotati[nome]}
                cambia={(valore) => {
                  setConnotati((prima) => ({ ...prima, [nome]: valore }));
                }}
                massimo={40}
                largo="medio"
                facoltativo
              />
            ))}
          </Sezione>
          <Sezione id="carta-fotografia" titolo={t('passi.foto')}>
            <Fotografia cambia={setFoto} />
          </Sezione>
        </div>
        <div className="carta-anteprima">
          <Sezione id="carta-anteprima" titolo={t('passi.anteprima')}>
            {idonea.scadenza !== undefined && (
              <p>{t('vale', { anni: idonea.anni, scadenza: mostraGiorno(idonea.scadenza) })}</p>
            )}
            <Rilievi titolo={t('daSapere')} gravita="attenzione" rilievi={avvisi} />
            <ModuloDisegnato valori={valori} foto={foto?.indirizzo} />
            {nonEntrano.length > 0 && (
              <Avviso gravita="errore" titolo={t('nonEntra')} annuncia>
                <p>
                  {t('nonEntraRimedio', { campi: nonEntrano.map((nome) => t(`campi.${nome}`)).join(', ') })}
                </p>
                <Spunta nome="carta-a-mano" etichetta={t('aMano')} valore={aMano} cambia={setAMano} />
              </Avviso>
            )}
          </Sezione>
          <Sezione id="carta-stampa" titolo={t('passi.stampa')}>
            <StampaCarta
              dossier={dossier}
              valori={valori}
              foto={foto}
              idonea={idonea}
              domanda={domanda}
              proposto={prossimo}
              pronta={() => {
                setTentato(true);
                const [primo] = blocchi;
                if (primo && primo.campo !== '') vaiAlCampo(primo.campo);
                return blocchi.length === 0 && (nonEntrano.length === 0 || aMano) && foto !== undefined;
              }}
            />
          </Sezione>
        </div>
      </div>
    </>
  );
}

function Rilievi({
  titolo,
  gravita,
  rilievi,
}: {
  readonly titolo: string;
  readonly gravita: 'errore' | 'attenzione';
  readonly rilievi: readonly RilievoCarta[];
}): ReactNode {
  const { t } = usaParole('carta-identita');
  if (rilievi.length === 0) return null;
  return (
    <Avviso gravita={gravita} titolo={titolo}>
      <ul>
        {rilievi.map(({ motivo }) => (
          <li key={motivo}>{t(`motivi.${motivo}`)}</li>
        ))}
      </ul>
    </Avviso>
  );
}
