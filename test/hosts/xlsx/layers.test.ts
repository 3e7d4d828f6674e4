import { describeLayers } from '../../support/host-layers';

describeLayers('the .xlsx host', 'xlsx', [['xml'], ['archive', 'cells'], ['package'], ['read', 'write'], ['']]);
