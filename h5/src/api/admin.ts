// Made by tools/api-types.mjs from the server's OpenAPI. Do not edit.
export interface paths {
    "/api/admin/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Agents, applications first. */
        get: operations["list_agents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/agents/platform-invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The code by which an agent joins directly below the platform. */
        get: operations["show_platform_invite"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/agents/{agent_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One agent with money, team and every move of standing. */
        get: operations["show_agent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/agents/{agent_id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let the agent sell. */
        post: operations["approve_agent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/agents/{agent_id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turn an application down; the agent reads the reason and may apply again. */
        post: operations["refuse_agent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/agents/{agent_id}/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop an agent's links and withdrawals. */
        post: operations["freeze_agent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/agents/{agent_id}/unfreeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a frozen agent sell again. */
        post: operations["unfreeze_agent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/commissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Commissions by state; "ready" are those that can be settled now. */
        get: operations["list_commissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/commissions/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Settle these orders, each by itself; refusals say why. */
        post: operations["settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/ledger/trial-balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All accounts; the two sides are equal. */
        get: operations["trial_balance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/ledger/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entries of one account or of all, the newest first. */
        get: operations["list_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/ledger/entries/{entry_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One entry with its postings and why it was booked. */
        get: operations["show_entry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Withdrawals by state; those that wait, the oldest first. */
        get: operations["list_withdrawals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/withdrawals/{withdrawal_no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One withdrawal with its checks and where the money comes from. */
        get: operations["show_withdrawal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/withdrawals/{withdrawal_no}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let it be paid. */
        post: operations["approve_withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/withdrawals/{withdrawal_no}/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark as paid, with the bank's slip number. */
        post: operations["pay_withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/withdrawals/{withdrawal_no}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the money back, with a reason that the agent reads. */
        post: operations["refuse_withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders, the newest first; those that wait for review, the oldest first. */
        get: operations["list_orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/reject-reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why an order can be refused, with what customer and agent will read. */
        get: operations["list_reasons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{order_no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One order whole, personal data masked. */
        get: operations["show_order"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{order_no}/commission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who earns what on this order, and why. */
        get: operations["explain_commission"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{order_no}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 接收. */
        post: operations["accept_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{order_no}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审核通过. */
        post: operations["approve_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{order_no}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 确认: the operator opens the card, the number is sold. */
        post: operations["confirm_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{order_no}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 驳回: with a reason; the number is free again. */
        post: operations["reject_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{order_no}/ship": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 发货: carrier and waybill. */
        post: operations["ship_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{order_no}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 签收. */
        post: operations["sign_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{order_no}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 激活: the commission is booked as pending. */
        post: operations["activate_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{order_no}/first-charge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 首充: the amount and the day. */
        post: operations["record_first_charge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{order_no}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 更正: undo a step that was marked wrongly, with a reason. */
        post: operations["correct_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{order_no}/unmask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read chosen personal fields, for a reason that is kept. */
        post: operations["unmask_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Today against yesterday, the way from visit to settlement, and what waits. */
        get: operations["show_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people did, the newest first. */
        get: operations["list_audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All plans, the newest first. */
        get: operations["list_plans"];
        put?: never;
        /** A new draft that nobody can buy yet. */
        post: operations["start_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/plans/{plan_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A plan's draft and what it still lacks. */
        get: operations["show_plan"];
        /** Replace the draft; customers see it only once it is published. */
        put: operations["change_plan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/plans/{plan_id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish terms, pools and commission as one version. */
        post: operations["publish_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/plans/{plan_id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take no new orders. */
        post: operations["stop_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every rule with its bounds, and what it is now. */
        get: operations["show_rules"];
        /** Set rules, all or none; they hold from the next hold, order and withdrawal on. */
        put: operations["change_rules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is set, what is missing before opening. */
        get: operations["show_setup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/setup/{section}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set a section's fields; a secret that is left empty stays as it is. */
        put: operations["change_setup"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/setup/{section}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try a section's settings for real; the SMS section sends to the phone that is given. */
        post: operations["test_setup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/setup/wipe-demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove the demo data, and nothing else. */
        post: operations["wipe_demo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with login and password. */
        post: operations["log_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and what they may do. */
        get: operations["show_session"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this session. */
        post: operations["log_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change one's own password; other sessions end. */
        post: operations["change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every account, those that may sign in first. */
        get: operations["list_staff"];
        put?: never;
        /** Make an account; its made-up password is answered once, and must be changed at the first sign-in. */
        post: operations["add_staff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/staff/{staff_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set name and role; nobody changes their own role. */
        put: operations["change_staff"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/staff/{staff_id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let somebody in no more; their sessions end at once. */
        post: operations["disable_staff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/staff/{staff_id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let somebody in again, with the password they had. */
        post: operations["enable_staff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/staff/{staff_id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make up a new password, answered once; the old one and every session end. */
        post: operations["reset_staff_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/pools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every pool with what can be sold. */
        get: operations["list_pools"];
        put?: never;
        /** A new, empty pool. */
        post: operations["make_pool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Numbers in stock by filter, the newest first. */
        get: operations["list_numbers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/numbers/{number_id}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nobody new can take it. */
        post: operations["lock_number"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/numbers/{number_id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It can be sold again. */
        post: operations["unlock_number"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/numbers/{number_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened to a number. */
        get: operations["number_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/imports/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload a sheet and see what importing it would do; nothing is changed. */
        post: operations["check_sheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest imports. */
        get: operations["list_imports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/imports/{batch_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One import: what was found, how far it is written. */
        get: operations["show_import"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/imports/{batch_id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write the sheet: a short one at once, a long one in the background with its progress shown. */
        post: operations["apply_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/imports/{batch_id}/errors.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The refused, repeated and doubtful rows as a sheet. */
        get: operations["download_errors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** AccountBalance */
        AccountBalance: {
            /** Code */
            code: string;
            /** Name */
            name: string;
            /** Debit Fen */
            debit_fen: number;
            /** Credit Fen */
            credit_fen: number;
        };
        /** Activate */
        Activate: {
            /** Activated On */
            activated_on: string;
            /** Holder Matches */
            holder_matches: boolean;
        };
        /** AgentEvent */
        AgentEvent: {
            /** At */
            at: string;
            /** Title */
            title: string;
            /** Detail */
            detail: string;
            /** Actor */
            actor: string;
        };
        /** AgentFile */
        AgentFile: {
            /** Id */
            id: number;
            /** Display Name */
            display_name: string;
            /** Phone Masked */
            phone_masked: string;
            /**
             * State
             * @enum {string}
             */
            state: "applied" | "approved" | "refused" | "frozen";
            /** State Label */
            state_label: string;
            /** Upline Name */
            upline_name: string | null;
            /** Applied At */
            applied_at: string;
            /** Orders */
            orders: number;
            /** Activations */
            activations: number;
            /** Available Fen */
            available_fen: number;
            /** Invite Code */
            invite_code: string | null;
            /** Direct Team */
            direct_team: number;
            /** Expected Fen */
            expected_fen: number;
            /** Held Fen */
            held_fen: number;
            /** Debt Fen */
            debt_fen: number;
            /** Events */
            events: components["schemas"]["AgentEvent"][];
        };
        /** AgentRow */
        AgentRow: {
            /** Id */
            id: number;
            /** Display Name */
            display_name: string;
            /** Phone Masked */
            phone_masked: string;
            /**
             * State
             * @enum {string}
             */
            state: "applied" | "approved" | "refused" | "frozen";
            /** State Label */
            state_label: string;
            /** Upline Name */
            upline_name: string | null;
            /** Applied At */
            applied_at: string;
            /** Orders */
            orders: number;
            /** Activations */
            activations: number;
            /** Available Fen */
            available_fen: number;
        };
        /** AgentRows */
        AgentRows: {
            /** Items */
            items: components["schemas"]["AgentRow"][];
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
        };
        /** AuditRow */
        AuditRow: {
            /** Id */
            id: number;
            /** At */
            at: string;
            /** Actor */
            actor: string;
            /** Action */
            action: string;
            /** Subject */
            subject: string;
            /** Subject Kind */
            subject_kind: string;
            /** Subject Key */
            subject_key: string;
            /** Reason */
            reason: string;
            /** Detail */
            detail: {
                [key: string]: unknown;
            };
        };
        /** AuditRows */
        AuditRows: {
            /** Items */
            items: components["schemas"]["AuditRow"][];
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
        };
        /** ChangePassword */
        ChangePassword: {
            /** Old */
            old: string;
            /** New */
            new: string;
        };
        /** Check */
        Check: {
            /** Title */
            title: string;
            /** Detail */
            detail: string;
            /**
             * Tone
             * @enum {string}
             */
            tone: "plain" | "good" | "act" | "bad";
        };
        /**
         * CommissionDraft
         * @description What each level earns on one activated card, and when.
         */
        CommissionDraft: {
            /** Levels Fen */
            levels_fen: number[];
            /** Platform Income Fen */
            platform_income_fen: number;
            /** Activate Within Days */
            activate_within_days: number;
            /** First Charge Required */
            first_charge_required: boolean;
            /**
             * Timing
             * @enum {string}
             */
            timing: "instant" | "next_month";
        };
        /** CommissionRow */
        CommissionRow: {
            /** Order No */
            order_no: string;
            /** Plan Name */
            plan_name: string;
            /** Seller Name */
            seller_name: string;
            /** Upline Name */
            upline_name: string | null;
            /** Amounts Fen */
            amounts_fen: number[];
            /** Total Fen */
            total_fen: number;
            /**
             * State
             * @enum {string}
             */
            state: "quoted" | "pending" | "settled" | "revoked";
            /** State Label */
            state_label: string;
            /** Met */
            met: number;
            /** Total */
            total: number;
            /** Due Label */
            due_label: string;
            /** Ready */
            ready: boolean;
        };
        /** CommissionRows */
        CommissionRows: {
            /** Items */
            items: components["schemas"]["CommissionRow"][];
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
        };
        /**
         * Condition
         * @description One condition of a commission, with its evidence.
         */
        Condition: {
            /** Code */
            code: string;
            /** Title */
            title: string;
            /**
             * State
             * @enum {string}
             */
            state: "met" | "unmet" | "unknown" | "not_due";
            /** Evidence */
            evidence: string;
            /** Source */
            source: string;
            /** At */
            at: string | null;
            /** Advice */
            advice: string | null;
            /** Advice Until */
            advice_until: string | null;
        };
        /** ConditionGroup */
        ConditionGroup: {
            /** Title */
            title: string;
            /** Amount Fen */
            amount_fen: number;
            /** Conditions */
            conditions: components["schemas"]["Condition"][];
        };
        /** Correct */
        Correct: {
            /** To */
            to: string;
            /** Reason */
            reason: string;
        };
        /** CorrectionTarget */
        CorrectionTarget: {
            /** To */
            to: string;
            /** Label */
            label: string;
        };
        /** DatedStep */
        DatedStep: {
            /** Title */
            title: string;
            /** At Label */
            at_label: string;
            /** Detail */
            detail: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "done" | "now" | "ahead" | "act";
        };
        /** DayCount */
        DayCount: {
            /** Day */
            day: string;
            /** Orders */
            orders: number;
            /** Activations */
            activations: number;
        };
        /**
         * Explanation
         * @description Why this order earns what it earns: every fen with rule, condition, evidence and date.
         */
        Explanation: {
            /** Order No */
            order_no: string;
            /** Plan Name */
            plan_name: string;
            /** Number Masked */
            number_masked: string;
            /** Customer Masked */
            customer_masked: string;
            /** Amount Fen */
            amount_fen: number;
            /**
             * State
             * @enum {string}
             */
            state: "expected" | "settled" | "revoked";
            /** State Label */
            state_label: string;
            /** Segments */
            segments: components["schemas"]["Segment"][];
            /** Expected Label */
            expected_label: string;
            /** Todo Label */
            todo_label: string;
            /** Groups */
            groups: components["schemas"]["ConditionGroup"][];
            /** Met */
            met: number;
            /** Total */
            total: number;
            /** Shares */
            shares: components["schemas"]["ShareLine"][];
            /** Platform Keeps Fen */
            platform_keeps_fen: number | null;
            /** Total Fen */
            total_fen: number;
            /** Rule Note */
            rule_note: string;
            /** Dates */
            dates: components["schemas"]["DatedStep"][];
            /** Clawback Note */
            clawback_note: string;
        };
        /** FirstCharge */
        FirstCharge: {
            /** Amount Fen */
            amount_fen: number;
            /** Charged On */
            charged_on: string;
        };
        /** FunnelStep */
        FunnelStep: {
            /** Label */
            label: string;
            /** Count */
            count: number;
            /** Of Previous Bps */
            of_previous_bps: number | null;
            /** Note */
            note: string | null;
        };
        /**
         * HandedPassword
         * @description What is told once and stored nowhere.
         */
        HandedPassword: {
            member: components["schemas"]["StaffRow"];
            /** Password */
            password: string;
        };
        /** ImportProblem */
        ImportProblem: {
            /** Row */
            row: number;
            /** Value */
            value: string;
            /** Column */
            column: string;
            /** Kind */
            kind: string;
            /** Problem */
            problem: string;
            /** Remedy */
            remedy: string;
            /**
             * Severity
             * @enum {string}
             */
            severity: "error" | "warning";
        };
        /** ImportReport */
        ImportReport: {
            /** Id */
            id: number;
            /** File Name */
            file_name: string;
            /** Encoding */
            encoding: string;
            /** Pool Name */
            pool_name: string;
            /**
             * State
             * @enum {string}
             */
            state: "checked" | "applying" | "applied" | "failed";
            /** Rows */
            rows: number;
            /** Fresh */
            fresh: number;
            /** Known */
            known: number;
            /** Duplicate In File */
            duplicate_in_file: number;
            /** Invalid */
            invalid: number;
            /** Warnings */
            warnings: number;
            /** Columns */
            columns: string[];
            /** Unused Columns */
            unused_columns: string[];
            /** Notes */
            notes: string[];
            /** Problems */
            problems: components["schemas"]["ImportProblem"][];
            /** Problem Counts */
            problem_counts: components["schemas"]["ProblemCount"][];
            /** Available Before */
            available_before: number;
            /** Available After */
            available_after: number;
            /** Rows Done */
            rows_done: number;
            /** Written */
            written: number;
            /** Created At */
            created_at: string;
            /** Created By */
            created_by: string;
            /** Applied At */
            applied_at: string | null;
        };
        /** ImportReports */
        ImportReports: {
            /** Items */
            items: components["schemas"]["ImportReport"][];
        };
        /** LedgerEntries */
        LedgerEntries: {
            /** Items */
            items: components["schemas"]["LedgerEntry"][];
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
        };
        /** LedgerEntry */
        LedgerEntry: {
            /** Id */
            id: number;
            /** Entry No */
            entry_no: string;
            /** Reference */
            reference: string;
            /** Kind */
            kind: string;
            /** Title */
            title: string;
            /** At */
            at: string;
            /** Actor */
            actor: string;
            /** Postings */
            postings: components["schemas"]["PostingLine"][];
            /** Amount Fen */
            amount_fen: number;
            /** Balance Fen */
            balance_fen: number | null;
            /** Order No */
            order_no: string | null;
            /** Withdrawal No */
            withdrawal_no: string | null;
            /** Why */
            why: string[];
        };
        /** Login */
        Login: {
            /** Login */
            login: string;
            /** Password */
            password: string;
        };
        /** Metric */
        Metric: {
            /** Key */
            key: string;
            /** Label */
            label: string;
            /** Value */
            value: number;
            /**
             * Unit
             * @enum {string}
             */
            unit: "count" | "fen";
            /** Previous */
            previous: number;
        };
        /**
         * Move
         * @description A move that this order allows now to this member of staff.
         */
        Move: {
            /**
             * Verb
             * @enum {string}
             */
            verb: "accept" | "approve" | "confirm" | "reject" | "ship" | "sign" | "activate" | "first-charge" | "correct";
            /** Label */
            label: string;
        };
        /** NamedCount */
        NamedCount: {
            /** Name */
            name: string;
            /** Orders */
            orders: number;
            /** Activations */
            activations: number;
        };
        /** NewPool */
        NewPool: {
            /** Name */
            name: string;
        };
        /** NewStaff */
        NewStaff: {
            /** Login */
            login: string;
            /** Name */
            name: string;
            /** Role */
            role: string;
        };
        /**
         * Nothing
         * @description An empty object, for moves whose success says all.
         */
        Nothing: Record<string, never>;
        /** NumberEvent */
        NumberEvent: {
            /** At */
            at: string;
            /** Title */
            title: string;
            /** Detail */
            detail: string;
            /** Actor */
            actor: string;
        };
        /** NumberEvents */
        NumberEvents: {
            /** Items */
            items: components["schemas"]["NumberEvent"][];
        };
        /** OpeningCheck */
        OpeningCheck: {
            /** Title */
            title: string;
            /** Ok */
            ok: boolean;
            /** Detail */
            detail: string;
        };
        /** OrderFile */
        OrderFile: {
            /** Order No */
            order_no: string;
            /** State */
            state: string;
            /** State Label */
            state_label: string;
            /**
             * Tone
             * @enum {string}
             */
            tone: "plain" | "good" | "act" | "bad";
            /** Plan Name */
            plan_name: string;
            /** Customer Masked */
            customer_masked: string;
            /** Region */
            region: string;
            /** Number Parts */
            number_parts: string[] | null;
            /** Seller Name */
            seller_name: string;
            /** Placed At */
            placed_at: string;
            /** Waiting Minutes */
            waiting_minutes: number;
            /** Card Label */
            card_label: string;
            /** Settlement Label */
            settlement_label: string;
            /** Moves */
            moves: components["schemas"]["Move"][];
            /** Corrections */
            corrections: components["schemas"]["CorrectionTarget"][];
            /** Axes */
            axes: components["schemas"]["StateAxis"][];
            /** Timeline */
            timeline: components["schemas"]["TimelineEvent"][];
            /** Checks */
            checks: components["schemas"]["RiskCheck"][];
            /** Id Number Masked */
            id_number_masked: string;
            /** Phone Masked */
            phone_masked: string;
            /** Address Masked */
            address_masked: string;
            /** Age */
            age: number;
            /** Gender Label */
            gender_label: string;
            /** Number Carrier */
            number_carrier: string | null;
            /** Number Pool */
            number_pool: string | null;
            /** First Charge Fen */
            first_charge_fen: number;
            /** Upline Name */
            upline_name: string | null;
            /** Link Code */
            link_code: string;
            /** Entry Label */
            entry_label: string;
            /** Consents */
            consents: components["schemas"]["SentConsent"][];
            /** Carrier Name */
            carrier_name: string | null;
            /** Waybill */
            waybill: string | null;
            /** Refusal */
            refusal: string | null;
            commission: components["schemas"]["Explanation"];
        };
        /** OrderRow */
        OrderRow: {
            /** Order No */
            order_no: string;
            /** State */
            state: string;
            /** State Label */
            state_label: string;
            /**
             * Tone
             * @enum {string}
             */
            tone: "plain" | "good" | "act" | "bad";
            /** Plan Name */
            plan_name: string;
            /** Customer Masked */
            customer_masked: string;
            /** Region */
            region: string;
            /** Number Parts */
            number_parts: string[] | null;
            /** Seller Name */
            seller_name: string;
            /** Placed At */
            placed_at: string;
            /** Waiting Minutes */
            waiting_minutes: number;
            /** Card Label */
            card_label: string;
            /** Settlement Label */
            settlement_label: string;
        };
        /** OrderRows */
        OrderRows: {
            /** Items */
            items: components["schemas"]["OrderRow"][];
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
        };
        /** Overview */
        Overview: {
            /** As Of */
            as_of: string;
            /** Metrics */
            metrics: components["schemas"]["Metric"][];
            /** Funnel */
            funnel: components["schemas"]["FunnelStep"][];
            /** Funnel Note */
            funnel_note: string;
            /** Queue */
            queue: components["schemas"]["QueueItem"][];
            /** Days */
            days: components["schemas"]["DayCount"][];
            /** Plans */
            plans: components["schemas"]["NamedCount"][];
            /** Agents */
            agents: components["schemas"]["NamedCount"][];
        };
        /** Pay */
        Pay: {
            /** Slip No */
            slip_no: string;
        };
        /** PlanDraft */
        PlanDraft: {
            /** Name */
            name: string;
            /**
             * Operator
             * @enum {string}
             */
            operator: "mobile" | "unicom" | "telecom" | "broadcast" | "virtual";
            /** Monthly Fee Fen */
            monthly_fee_fen: number;
            /**
             * Promo Months
             * @default null
             */
            promo_months?: number | null;
            /**
             * Later Fee Fen
             * @default null
             */
            later_fee_fen?: number | null;
            /** First Month Note */
            first_month_note: string;
            /** Data Gb */
            data_gb: number;
            /** Directed Data Gb */
            directed_data_gb: number;
            /** Voice Minutes */
            voice_minutes: number;
            /** Overage Data Fen Per Gb */
            overage_data_fen_per_gb: number;
            /** Overage Voice Fen Per Minute */
            overage_voice_fen_per_minute: number;
            /** Overage Note */
            overage_note: string;
            /** First Charge Fen */
            first_charge_fen: number;
            /** First Charge Note */
            first_charge_note: string;
            /** Contract Months */
            contract_months: number;
            /** Contract Note */
            contract_note: string;
            /** Later Note */
            later_note: string;
            /** Min Age */
            min_age: number;
            /** Max Age */
            max_age: number;
            /** Per Person Limit */
            per_person_limit: number;
            /** Eligibility Note */
            eligibility_note: string;
            /** Cancel Headline */
            cancel_headline: string;
            /** Cancel Note */
            cancel_note: string;
            /** Activation Days */
            activation_days: number;
            /**
             * Selection Mode
             * @enum {string}
             */
            selection_mode: "none" | "choose";
            /** Region Note */
            region_note: string;
            /** Delivery Note */
            delivery_note: string;
            /** Allowed Areas */
            allowed_areas: string[];
            /** Forbidden Areas */
            forbidden_areas: string[];
            /** Address Keywords */
            address_keywords: string[];
            /** Faqs */
            faqs: {
                [key: string]: string;
            }[];
            /** Share Copy */
            share_copy: string[];
            /** Pool Ids */
            pool_ids: number[];
            commission: components["schemas"]["CommissionDraft"];
        };
        /** PlanFile */
        PlanFile: {
            /** Id */
            id: number;
            /**
             * Status
             * @enum {string}
             */
            status: "draft" | "published" | "stopped";
            /** Status Label */
            status_label: string;
            /** Version */
            version: number;
            /** Has Unpublished Changes */
            has_unpublished_changes: boolean;
            draft: components["schemas"]["PlanDraft"];
            /** Missing */
            missing: string[];
        };
        /** PlanRow */
        PlanRow: {
            /** Id */
            id: number;
            /** Name */
            name: string;
            /** Operator Name */
            operator_name: string;
            /**
             * Status
             * @enum {string}
             */
            status: "draft" | "published" | "stopped";
            /** Status Label */
            status_label: string;
            /** Version */
            version: number;
            /** Monthly Fee Fen */
            monthly_fee_fen: number;
            /** Levels Fen */
            levels_fen: number[];
            /** Orders */
            orders: number;
            /** Available Numbers */
            available_numbers: number | null;
        };
        /** PlanRows */
        PlanRows: {
            /** Items */
            items: components["schemas"]["PlanRow"][];
        };
        /**
         * PlatformInvite
         * @description The code by which an agent joins directly below the platform.
         */
        PlatformInvite: {
            /** Invite Code */
            invite_code: string;
        };
        /** Pool */
        Pool: {
            /** Id */
            id: number;
            /** Name */
            name: string;
            /** Available */
            available: number;
            /** Total */
            total: number;
        };
        /** Pools */
        Pools: {
            /** Items */
            items: components["schemas"]["Pool"][];
        };
        /** PostingLine */
        PostingLine: {
            /** Source */
            source: string;
            /** Destination */
            destination: string;
            /** Amount Fen */
            amount_fen: number;
        };
        /** ProblemCount */
        ProblemCount: {
            /** Problem */
            problem: string;
            /** Count */
            count: number;
        };
        /** QueueItem */
        QueueItem: {
            /** Key */
            key: string;
            /** Label */
            label: string;
            /** Count */
            count: number;
            /** Oldest Minutes */
            oldest_minutes: number | null;
        };
        /** Reason */
        Reason: {
            /** Reason */
            reason: string;
        };
        /** RefusedSettlement */
        RefusedSettlement: {
            /** Order No */
            order_no: string;
            /** Reason */
            reason: string;
        };
        /** Reject */
        Reject: {
            /** Reason Code */
            reason_code: string;
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /** RejectReason */
        RejectReason: {
            /** Code */
            code: string;
            /** Stage */
            stage: string;
            /** Text */
            text: string;
            /** Fixable */
            fixable: boolean;
            /** Customer Reads */
            customer_reads: string;
            /** Agent Reads */
            agent_reads: string;
        };
        /** RejectReasons */
        RejectReasons: {
            /** Items */
            items: components["schemas"]["RejectReason"][];
        };
        /** RiskCheck */
        RiskCheck: {
            /** Title */
            title: string;
            /** Detail */
            detail: string;
            /**
             * Tone
             * @enum {string}
             */
            tone: "plain" | "good" | "act" | "bad";
        };
        /** RoleChoice */
        RoleChoice: {
            /**
             * Role
             * @enum {string}
             */
            role: "owner" | "clerk" | "finance";
            /** Label */
            label: string;
            /** Summary */
            summary: string;
        };
        /** RuleChoice */
        RuleChoice: {
            /** Value */
            value: string;
            /** Label */
            label: string;
        };
        /** RuleField */
        RuleField: {
            /** Name */
            name: string;
            /** Label */
            label: string;
            /** Value */
            value: string;
            /** Standard */
            standard: string;
            /** Hint */
            hint: string;
            /** Unit */
            unit: string;
            /** Least */
            least: number;
            /** Most */
            most: number;
            /** Over */
            over: string;
            /** Choices */
            choices: components["schemas"]["RuleChoice"][];
        };
        /** RuleGroup */
        RuleGroup: {
            /** Title */
            title: string;
            /** Fields */
            fields: components["schemas"]["RuleField"][];
        };
        /** RuleValues */
        RuleValues: {
            /** Values */
            values: {
                [key: string]: string;
            };
        };
        /** Rules */
        Rules: {
            /** Summary */
            summary: string;
            /** Groups */
            groups: components["schemas"]["RuleGroup"][];
        };
        /** Segment */
        Segment: {
            /** Label */
            label: string;
            /** Amount Fen */
            amount_fen: number;
            /**
             * State
             * @enum {string}
             */
            state: "paid" | "sure" | "wait" | "lost";
        };
        /** SentConsent */
        SentConsent: {
            /** Title */
            title: string;
            /** Version */
            version: string;
            /** At */
            at: string;
        };
        /** SettleOrders */
        SettleOrders: {
            /** Order Nos */
            order_nos: string[];
        };
        /** Settled */
        Settled: {
            /** Settled */
            settled: string[];
            /** Total Fen */
            total_fen: number;
            /** Refused */
            refused: components["schemas"]["RefusedSettlement"][];
        };
        /** Setup */
        Setup: {
            /** Sections */
            sections: components["schemas"]["SetupSection"][];
            /** Checks */
            checks: components["schemas"]["OpeningCheck"][];
            /** Sandbox */
            sandbox: boolean;
            /** Has Demo Data */
            has_demo_data: boolean;
        };
        /** SetupChoice */
        SetupChoice: {
            /** Value */
            value: string;
            /** Label */
            label: string;
        };
        /** SetupField */
        SetupField: {
            /** Name */
            name: string;
            /** Label */
            label: string;
            /** Value */
            value: string;
            /** Secret */
            secret: boolean;
            /** Filled */
            filled: boolean;
            /** Hint */
            hint: string;
            /** Choices */
            choices: components["schemas"]["SetupChoice"][];
        };
        /** SetupSection */
        SetupSection: {
            /**
             * Key
             * @enum {string}
             */
            key: "company" | "domain" | "wechat" | "sms" | "pay";
            /** Title */
            title: string;
            /** Summary */
            summary: string;
            /** Done */
            done: boolean;
            /** Fields */
            fields: components["schemas"]["SetupField"][];
        };
        /** SetupValues */
        SetupValues: {
            /** Values */
            values: {
                [key: string]: string;
            };
        };
        /**
         * ShareLine
         * @description What one level gets of an order.
         */
        ShareLine: {
            /** Name */
            name: string;
            /** Role Label */
            role_label: string;
            /** Amount Fen */
            amount_fen: number;
            /** Basis */
            basis: string;
            /** State Label */
            state_label: string;
            /** Is Me */
            is_me: boolean;
            /** Paid */
            paid: boolean;
        };
        /** Ship */
        Ship: {
            /** Carrier */
            carrier: string;
            /** Waybill */
            waybill: string;
        };
        /** Sign */
        Sign: {
            /**
             * Signed At
             * @default null
             */
            signed_at?: string | null;
        };
        /** SourceLine */
        SourceLine: {
            /** Label */
            label: string;
            /** Amount Fen */
            amount_fen: number;
        };
        /** StaffChange */
        StaffChange: {
            /** Name */
            name: string;
            /** Role */
            role: string;
        };
        /** StaffList */
        StaffList: {
            /** Items */
            items: components["schemas"]["StaffRow"][];
            /** Roles */
            roles: components["schemas"]["RoleChoice"][];
        };
        /** StaffRow */
        StaffRow: {
            /** Id */
            id: number;
            /** Login */
            login: string;
            /** Name */
            name: string;
            /**
             * Role
             * @enum {string}
             */
            role: "owner" | "clerk" | "finance";
            /** Role Label */
            role_label: string;
            /** Active */
            active: boolean;
            /** Must Change Password */
            must_change_password: boolean;
            /** Last Signed In At */
            last_signed_in_at: string | null;
            /** Created At */
            created_at: string;
            /** Is Me */
            is_me: boolean;
        };
        /** StaffSession */
        StaffSession: {
            /** Name */
            name: string;
            /** Login */
            login: string;
            /**
             * Role
             * @enum {string}
             */
            role: "owner" | "clerk" | "finance";
            /** Role Label */
            role_label: string;
            /** Permissions */
            permissions: string[];
            /** Csrf Token */
            csrf_token: string;
            /** Company Name */
            company_name: string;
            /** Sandbox */
            sandbox: boolean;
            /** Has Demo Data */
            has_demo_data: boolean;
            /** Must Change Password */
            must_change_password: boolean;
        };
        /** StateAxis */
        StateAxis: {
            /**
             * Axis
             * @enum {string}
             */
            axis: "order" | "material" | "card" | "settlement";
            /** Label */
            label: string;
            /** Steps */
            steps: components["schemas"]["StateStep"][];
        };
        /** StateStep */
        StateStep: {
            /** Label */
            label: string;
            /**
             * State
             * @enum {string}
             */
            state: "done" | "now" | "ahead" | "side";
        };
        /** StockNumber */
        StockNumber: {
            /** Id */
            id: number;
            /** Digits */
            digits: string;
            /** Parts */
            parts: string[];
            /** Pool Name */
            pool_name: string;
            /** Carrier Name */
            carrier_name: string;
            /** Region */
            region: string;
            /** Pattern Label */
            pattern_label: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "available" | "reserved" | "sold" | "retired";
            /** Status Label */
            status_label: string;
            /** Locked */
            locked: boolean;
            /** Holder */
            holder: string;
            /** Price Fen */
            price_fen: number;
            /** Prestore Fen */
            prestore_fen: number;
            /** Min Spend Fen */
            min_spend_fen: number;
            /** Contract Months */
            contract_months: number;
        };
        /** StockNumbers */
        StockNumbers: {
            /** Items */
            items: components["schemas"]["StockNumber"][];
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
        };
        /** TestLine */
        TestLine: {
            /** Title */
            title: string;
            /** Ok */
            ok: boolean;
            /** Message */
            message: string;
            /** Seconds */
            seconds: number;
        };
        /** TestResult */
        TestResult: {
            /** Lines */
            lines: components["schemas"]["TestLine"][];
        };
        /** TestWish */
        TestWish: {
            /**
             * Phone
             * @default
             */
            phone?: string;
        };
        /** TimelineEvent */
        TimelineEvent: {
            /** At */
            at: string;
            /**
             * Axis
             * @enum {string}
             */
            axis: "order" | "material" | "card" | "settlement";
            /** Title */
            title: string;
            /** Detail */
            detail: string;
            /** Actor */
            actor: string;
            /** Applied */
            applied: boolean;
        };
        /** TrialBalance */
        TrialBalance: {
            /** As Of */
            as_of: string;
            /** Accounts */
            accounts: components["schemas"]["AccountBalance"][];
            /** Debit Fen */
            debit_fen: number;
            /** Credit Fen */
            credit_fen: number;
            /** Difference Fen */
            difference_fen: number;
        };
        /** Unmask */
        Unmask: {
            /** Fields */
            fields: ("name" | "id_number" | "phone" | "address")[];
            /** Reason */
            reason: string;
        };
        /** Unmasked */
        Unmasked: {
            /** Values */
            values: {
                [key: string]: string;
            };
            /** Seconds */
            seconds: number;
        };
        /** WipeDemo */
        WipeDemo: {
            /** Confirm */
            confirm: string;
        };
        /** Wiped */
        Wiped: {
            /** Removed */
            removed: {
                [key: string]: number;
            };
        };
        /** WithdrawalFile */
        WithdrawalFile: {
            /** Withdrawal No */
            withdrawal_no: string;
            /** Agent Name */
            agent_name: string;
            /** Payee Label */
            payee_label: string;
            /** Gross Fen */
            gross_fen: number;
            /** Fee Fen */
            fee_fen: number;
            /** Tax Fen */
            tax_fen: number;
            /** Net Fen */
            net_fen: number;
            /**
             * State
             * @enum {string}
             */
            state: "requested" | "approved" | "paid" | "refused" | "cancelled";
            /** State Label */
            state_label: string;
            /** Check Label */
            check_label: string;
            /**
             * Check Tone
             * @enum {string}
             */
            check_tone: "plain" | "good" | "act" | "bad";
            /** Requested At */
            requested_at: string;
            /** Waiting Minutes */
            waiting_minutes: number;
            /** Fee Label */
            fee_label: string;
            /** Tax Label */
            tax_label: string;
            /** Tax Formula */
            tax_formula: string;
            /** Checks */
            checks: components["schemas"]["Check"][];
            /** Sources */
            sources: components["schemas"]["SourceLine"][];
            /** Payee Account */
            payee_account: string | null;
            /** Refusal */
            refusal: string | null;
            /** Slip No */
            slip_no: string | null;
            /** Moves */
            moves: ("approve" | "pay" | "refuse")[];
        };
        /** WithdrawalRow */
        WithdrawalRow: {
            /** Withdrawal No */
            withdrawal_no: string;
            /** Agent Name */
            agent_name: string;
            /** Payee Label */
            payee_label: string;
            /** Gross Fen */
            gross_fen: number;
            /** Fee Fen */
            fee_fen: number;
            /** Tax Fen */
            tax_fen: number;
            /** Net Fen */
            net_fen: number;
            /**
             * State
             * @enum {string}
             */
            state: "requested" | "approved" | "paid" | "refused" | "cancelled";
            /** State Label */
            state_label: string;
            /** Check Label */
            check_label: string;
            /**
             * Check Tone
             * @enum {string}
             */
            check_tone: "plain" | "good" | "act" | "bad";
            /** Requested At */
            requested_at: string;
            /** Waiting Minutes */
            waiting_minutes: number;
        };
        /** WithdrawalRows */
        WithdrawalRows: {
            /** Items */
            items: components["schemas"]["WithdrawalRow"][];
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
        };
        Error: {
            code: string;
            message: string;
            request_id: string;
            fields?: {
                [key: string]: string;
            };
            details?: {
                [key: string]: unknown;
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_agents: {
        parameters: {
            query?: {
                state?: string;
                query?: string;
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentRows"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    show_platform_invite: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformInvite"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    show_agent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agent_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentFile"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    approve_agent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agent_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentFile"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    refuse_agent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agent_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentFile"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    freeze_agent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agent_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentFile"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    unfreeze_agent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agent_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentFile"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    list_commissions: {
        parameters: {
            query?: {
                state?: string;
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommissionRows"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    settle: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleOrders"];
            };
        };
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settled"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    trial_balance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrialBalance"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    list_entries: {
        parameters: {
            query?: {
                account?: string;
                query?: string;
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerEntries"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    show_entry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerEntry"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    list_withdrawals: {
        parameters: {
            query?: {
                state?: string;
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawalRows"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    show_withdrawal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                withdrawal_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawalFile"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    approve_withdrawal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                withdrawal_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawalFile"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    pay_withdrawal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                withdrawal_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Pay"];
            };
        };
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawalFile"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    refuse_withdrawal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                withdrawal_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawalFile"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    list_orders: {
        parameters: {
            query?: {
                state?: string;
                query?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderRows"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    list_reasons: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RejectReasons"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    show_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderFile"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    explain_commission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    accept_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderFile"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    approve_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderFile"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    confirm_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderFile"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    reject_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reject"];
            };
        };
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderFile"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ship_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Ship"];
            };
        };
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderFile"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    sign_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Sign"];
            };
        };
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderFile"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    activate_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Activate"];
            };
        };
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderFile"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    record_first_charge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FirstCharge"];
            };
        };
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderFile"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    correct_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Correct"];
            };
        };
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderFile"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    unmask_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Unmask"];
            };
        };
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unmasked"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    show_overview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overview"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    list_audit: {
        parameters: {
            query?: {
                query?: string;
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditRows"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    list_plans: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanRows"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    start_plan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanDraft"];
            };
        };
        responses: {
            /** @description 好了 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanFile"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    show_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanFile"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    change_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanDraft"];
            };
        };
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanFile"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    publish_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanFile"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    stop_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanFile"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    show_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rules"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    change_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleValues"];
            };
        };
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rules"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    show_setup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Setup"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    change_setup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                section: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetupValues"];
            };
        };
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Setup"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    test_setup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                section: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestWish"];
            };
        };
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestResult"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    wipe_demo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WipeDemo"];
            };
        };
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Wiped"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    log_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Login"];
            };
        };
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSession"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    show_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSession"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    log_out: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Nothing"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    change_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePassword"];
            };
        };
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Nothing"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    list_staff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffList"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    add_staff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewStaff"];
            };
        };
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandedPassword"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    change_staff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staff_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffChange"];
            };
        };
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRow"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    disable_staff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staff_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRow"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    enable_staff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staff_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRow"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    reset_staff_password: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staff_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandedPassword"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    list_pools: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pools"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    make_pool: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPool"];
            };
        };
        responses: {
            /** @description 好了 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pool"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    list_numbers: {
        parameters: {
            query?: {
                pool_id?: number | null;
                status?: string;
                tail?: string;
                contains?: string;
                excludes?: string;
                pattern?: string;
                province?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockNumbers"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    lock_number: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Nothing"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    unlock_number: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Nothing"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    number_events: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NumberEvents"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    check_sheet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 好了 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    list_imports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReports"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    show_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    apply_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    download_errors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 好了 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝，说明原因和办法 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
}
