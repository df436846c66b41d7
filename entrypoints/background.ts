// What the browser wakes: commands, menus, alarms and calls. Wires only; what is done stands in lib/.
import { defineBackground } from 'wxt/utils/define-background';

export default defineBackground(() => {});
