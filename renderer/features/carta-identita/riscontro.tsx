import { useState, type ReactNode } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Riscontro as Differenze } from '#contract/wa/carta-identita.ts';
import { usaParole } from '../../lingua.ts';
import { chiama, usaEvento } from '../../ponte.ts';
import { CampoScelta } from '../../ui/campi/scelta.tsx';
import { NonLetta } from '../../ui/non-letta.tsx';
import { Sezione } from '../../ui/parti.tsx';
import { Avviso, Caricamento } from '../../ui/stati.tsx';
import { richiestaRiscontro, trattoVuoto, type TrattoScritto } from './conteggio.ts';
import { EsitoRiscontro } from './esito-riscontro.tsx';
import { SituazioneModuli } from './situazione-moduli.tsx';
import { TrattiContati } from './tratti-contati.tsx';

type Esito =
  | { readonly differenze: Differenze; readonly contati: number }
  | { readonly titolo: string; readonly rimedio: string };

/** The blanks counted: what the register says, workstation by workstation, and the comparison with what is in the box. */
export function Riscontro(): ReactNode {
  const { t } = usaParole('carta-identita');
  const accesso = usaEvento('accesso.stato');
  const qui = accesso?.stato === 'in-sede' ? accesso.sessione.idPostazione : '';
  const memoria = useQueryClient();
  const [solo, setSolo] = useState<'postazione' | 'tutti'>('postazione');
  const [scritti, setScritti] = useState<readonly TrattoScritto[]>([trattoVuoto]);
  const [esito, setEsito] = useState<Esito>();
  const lettura = useQuery({
    queryKey: ['moduli-carta'],
    queryFn: () => chiama('registro.moduliCarta', {}),
    gcTime: 0,
  });

  async function confronta(): Promise<void> {
    const richiesta = richiestaRiscontro(scritti, solo === 'postazione' ? qui : undefined);
    if (!richiesta) {
      setEsito({ titolo: t('riscontro.incompleto'), rimedio: t('riscontro.incompletoRimedio') });
      return;
    }
    const detto = await chiama('registro.riscontroModuli', richiesta);
    const contati = richiesta.contati.reduce((quanti, { dal, al }) => quanti + al - dal + 1, 0);
    setEsito(
      detto.ok
        ? { differenze: detto.valore, contati }
        : { titolo: detto.errore.messaggio, rimedio: detto.errore.rimedio },
    );
    await memoria.invalidateQueries({ queryKey: ['moduli-carta'] });
  }

  if (!lettura.data) return <Caricamento />;
  if (!lettura.data.ok) {
    const { messaggio, rimedio } = lettura.data.errore;
    return <NonLetta {...{ messaggio, rimedio }} rileggi={() => void lettura.refetch()} />;
  }
  return (
    <>
      <SituazioneModuli {...lettura.data.valore} />
      <Sezione id="riscontro-conta" titolo={t('riscontro.conta')}>
        <p>{t('riscontro.contaTesto')}</p>
        <QuantiSeNeContano
          confronta={confronta}
          solo={solo}
          setSolo={setSolo}
          qui={qui}
          scritti={scritti}
          setScritti={setScritti}
        />
        <EsitoDelConfronto esito={esito} />
      </Sezione>
    </>
  );
}

function QuantiSeNeContano({
  confronta,
  solo,
  setSolo,
  qui,
  scritti,
  setScritti,
}: {
  readonly confronta: () => Promise<void>;
  readonly solo: 'postazione' | 'tutti';
  readonly setSolo: (valore: 'postazione' | 'tutti') => void;
  readonly qui: string;
  readonly scritti: readonly TrattoScritto[];
  readonly setScritti: (valore: readonly TrattoScritto[]) => void;
}): ReactNode {
  const { t } = usaParole('carta-identita');
  return (
    <form
      onSubmit={(evento) => {
        evento.preventDefault();
        void confronta();
      }}
    >
      <CampoScelta
        nome="riscontro-di"
        etichetta={t('riscontro.di')}
        inRiga
        valore={solo}
        cambia={(valore) => {
          setSolo(valore === 'tutti' ? 'tutti' : 'postazione');
        }}
        opzioni={(['postazione', 'tutti'] as const).map((una) => ({
          valore: una,
          nome: t(`riscontro.di${una}`, { postazione: qui }),
        }))}
      />
      <TrattiContati scritti={scritti} cambia={setScritti} />
      <div className="azioni">
        <button type="submit" className="btn btn-primary">
          {t('riscontro.confronta')}
        </button>
      </div>
    </form>
  );
}

function EsitoDelConfronto({ esito }: { readonly esito: Esito | undefined }): ReactNode {
  return (
    esito &&
    ('differenze' in esito ? (
      <EsitoRiscontro {...esito} />
    ) : (
      <Avviso gravita="errore" titolo={esito.titolo} annuncia>
        <p>{esito.rimedio}</p>
      </Avviso>
    ))
  );
}
