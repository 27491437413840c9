import { useState, type ReactNode } from 'react';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { ModificaComune } from '#contract/wa/amministrazione.ts';
import type { Recapito } from '#contract/wa/recapito.ts';
import { mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { chiama, type RispostaPonte } from '../../ponte.ts';
import { NonLetta } from '../../ui/non-letta.tsx';
import { Coppie, Sezione } from '../../ui/parti.tsx';
import { Avviso, Caricamento, Distintivo } from '../../ui/stati.tsx';
import { ModuloRecapito } from './modulo-recapito.tsx';
import { DaQuando } from './parti.tsx';
import type { Detto } from './usa-amministrazione.ts';

const toni = { attesa: 'bene', riprova: 'attenzione', fermo: 'errore', spento: 'neutro' } as const;
const chiave = ['recapito'];
const quando = (istante: string | undefined): string | undefined =>
  istante === undefined ? undefined : mostraIstante(Date.parse(istante));

function Andamento({ recapito }: { readonly recapito: Recapito }): ReactNode {
  const { t } = usaParole('amministrazione');
  const { stato, inAttesa, dallaPrima, dal, causa, prossimo, ultima, certificato, tentativi } = recapito;
  return (
    <Coppie
      voci={[
        [
          t('recapito.stato'),
          <Distintivo key="stato" tono={toni[stato]}>
            {t(`recapito.stati.${stato}`)}
          </Distintivo>,
        ],
        [t('recapito.inAttesa'), String(inAttesa)],
        [t('recapito.dallaPrima'), quando(dallaPrima)],
        [t('recapito.ultima'), quando(ultima)],
        [t('recapito.dal'), quando(dal)],
        [t('recapito.causa'), causa && t(`recapito.cause.${causa}`)],
        [t('recapito.tentativi'), tentativi > 0 ? String(tentativi) : undefined],
        [t('recapito.prossimo'), quando(prossimo)],
        [
          t('recapito.certificato'),
          certificato && t('recapito.scade', { nome: certificato.nome, quando: quando(certificato.scade) }),
        ],
      ]}
    />
  );
}

/** Where notifications are brought and how that goes: what was parked starts again from here. */
export function RecapitoNotifiche({
  modifiche,
}: {
  readonly modifiche: readonly ModificaComune[];
}): ReactNode {
  const { t } = usaParole('amministrazione');
  const cassetto = useQueryClient();
  const [detto, setDetto] = useState<Detto>();
  const { data, refetch } = useQuery({
    ...{ queryKey: chiave, gcTime: 0, staleTime: 0 },
    queryFn: async () => chiama('registro.recapito', {}),
  });
  if (!data) return <Caricamento />;
  if (!data.ok) return <NonLetta {...data.errore} rileggi={() => void refetch()} />;
  const recapito = data.valore;
  const riprendi = async (): Promise<void> => {
    const esito = await chiama('registro.riprendiRecapito', {});
    if (esito.ok) cassetto.setQueryData(chiave, esito);
    setDetto(
      esito.ok
        ? { gravita: 'bene', titolo: t('recapito.ripreso') }
        : { gravita: 'errore', titolo: esito.errore.messaggio, rimedio: esito.errore.rimedio },
    );
  };
  return (
    <>
      <Sezione id="amministrazione-consegne" titolo={t('recapito.consegne')}>
        <ComeVanno recapito={recapito} detto={detto} riprendi={riprendi} refetch={refetch} />
      </Sezione>
      <Sezione id="amministrazione-recapito" titolo={t('recapito.titolo')}>
        <DaQuando sezione="recapito" modifiche={modifiche} />
        <ModuloRecapito
          scelta={recapito.scelta}
          salvato={(nuovo) => {
            cassetto.setQueryData(chiave, { ok: true, valore: nuovo });
            void cassetto.invalidateQueries({ queryKey: ['amministrazione'] });
          }}
        />
      </Sezione>
    </>
  );
}

/** How the deliveries go, and what sets them going again. */
function ComeVanno({
  recapito,
  detto,
  riprendi,
  refetch,
}: {
  readonly recapito: Recapito;
  readonly detto: Detto | undefined;
  readonly riprendi: () => Promise<void>;
  readonly refetch: UseQueryResult<RispostaPonte<'registro.recapito'>, Error>['refetch'];
}): ReactNode {
  const { t } = usaParole('amministrazione');
  return (
    <>
      {recapito.stato === 'fermo' && (
        <Avviso gravita="attenzione" titolo={t('recapito.ferme', { count: recapito.inAttesa })}>
          <p>{t('recapito.fermeTesto')}</p>
        </Avviso>
      )}
      {detto && (
        <Avviso gravita={detto.gravita} annuncia titolo={detto.titolo}>
          {detto.rimedio}
        </Avviso>
      )}
      <Andamento recapito={recapito} />
      <div className="azioni">
        {recapito.stato !== 'spento' && recapito.stato !== 'attesa' && (
          <button type="button" className="btn btn-primary" onClick={() => void riprendi()}>
            {t('recapito.riprendi')}
          </button>
        )}
        <button type="button" className="btn btn-outline-primary" onClick={() => void refetch()}>
          {t('rileggi')}
        </button>
      </div>
    </>
  );
}
