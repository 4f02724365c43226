/** Generated from the server's OpenAPI by `npm run types`; do not edit. */

export interface paths {
    "/api/agent/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Money, today, what to do, and plans that go well. */
        get: operations["show_home"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agent/inviters/{invite_code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who invites by this code. */
        get: operations["show_inviter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agent/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Apply to become an agent below the inviter. */
        post: operations["join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agent/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My links with their visits and orders. */
        get: operations["list_links"];
        put?: never;
        /** My link to a plan, with or without a number. */
        post: operations["make_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agent/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with the code of wx.login. */
        post: operations["log_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agent/logout": {
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
    "/api/agent/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The agent's own profile. */
        get: operations["show_me"];
        /** Change the name that customers see. */
        put: operations["rename"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agent/me/avatar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replace the picture that customers see; it is drawn anew, so that nothing hides in it. */
        post: operations["change_avatar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agent/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My orders and my team's, by what stands open. */
        get: operations["list_orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agent/orders/{order_no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One order, with its parcel and its steps. */
        get: operations["show_order"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agent/orders/{order_no}/commission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why this order earns me what it earns. */
        get: operations["explain_commission"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agent/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Plans that take orders, with what I earn. */
        get: operations["list_plans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agent/plans/{plan_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One plan with everything that the customer will be told. */
        get: operations["show_plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agent/plans/{plan_id}/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A fresh random batch of the plan's numbers. */
        get: operations["search_plan_numbers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agent/sms-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a code to a phone, where WeChat does not give one. */
        post: operations["send_join_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agent/wallet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is mine, what is expected, what is held, what I owe. */
        get: operations["show_wallet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agent/wallet/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bill, the newest first, each with the balance after it. */
        get: operations["list_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agent/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My withdrawals, the newest first. */
        get: operations["list_withdrawals"];
        put?: never;
        /** Ask for money: the gross is held at once. The same Idempotency-Key asks once. */
        post: operations["request_withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agent/withdrawals/{withdrawal_no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One withdrawal and where it stands. */
        get: operations["show_withdrawal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agent/withdrawals/{withdrawal_no}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a request back before it is approved. */
        post: operations["cancel_withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agent/withdrawals/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What would arrive of an amount, before asking for it. */
        get: operations["quote_withdrawal"];
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
        /** AgentDisclosure */
        AgentDisclosure: {
            /** Detail */
            detail: string;
            /** Headline */
            headline: string;
            /** Label */
            label: string;
            /**
             * Tone
             * @enum {string}
             */
            tone: "plain" | "good" | "act" | "bad";
        };
        /** AgentLink */
        AgentLink: {
            /** Code */
            code: string;
            /** Created At */
            created_at: string;
            /** Number Parts */
            number_parts: string[] | null;
            /** Orders */
            orders: number;
            /** Plan Id */
            plan_id: number;
            /** Plan Name */
            plan_name: string;
            /** Posters */
            posters: components["schemas"]["PosterStyle"][];
            /** Qr Url */
            qr_url: string;
            /** Share Copy */
            share_copy: string[];
            /** Share Path */
            share_path: string;
            /** Title */
            title: string;
            /** Url */
            url: string;
            /** Visitors */
            visitors: number;
            /** Visits */
            visits: number;
        };
        /** AgentLinks */
        AgentLinks: {
            /** Items */
            items: components["schemas"]["AgentLink"][];
        };
        /** AgentNumber */
        AgentNumber: {
            /** Carrier Name */
            carrier_name: string;
            /** Contract Months */
            contract_months: number;
            /** Costs More */
            costs_more: boolean;
            /** Digits */
            digits: string;
            /** I Earn Fen */
            i_earn_fen: number;
            /** Id */
            id: number;
            /** Min Spend Fen */
            min_spend_fen: number;
            /** Note */
            note: string;
            /** Parts */
            parts: string[];
            /** Pattern */
            pattern: string | null;
            /** Pattern Label */
            pattern_label: string | null;
            /** Prestore Fen */
            prestore_fen: number;
            /** Price Fen */
            price_fen: number;
            /** Region */
            region: string;
        };
        /** AgentNumberBatch */
        AgentNumberBatch: {
            /** Items */
            items: components["schemas"]["AgentNumber"][];
            /** Matching */
            matching: number;
            /** More */
            more: boolean;
        };
        /** AgentOrder */
        AgentOrder: {
            /** Amount Fen */
            amount_fen: number;
            /**
             * Amount State
             * @enum {string}
             */
            amount_state: "expected" | "settled" | "lost";
            /** Axes */
            axes: components["schemas"]["Axis"][];
            /** Customer Masked */
            customer_masked: string;
            /** Headline */
            headline: string;
            /** Is Team */
            is_team: boolean;
            /** Number Masked */
            number_masked: string;
            /** Order No */
            order_no: string;
            /** Plan Name */
            plan_name: string;
            /** Tag */
            tag: string | null;
            /**
             * Tone
             * @enum {string}
             */
            tone: "plain" | "good" | "act" | "bad";
        };
        /** AgentOrderDetail */
        AgentOrderDetail: {
            /** Advice */
            advice: string;
            /** Amount Fen */
            amount_fen: number;
            /**
             * Amount State
             * @enum {string}
             */
            amount_state: "expected" | "settled" | "lost";
            /** Axes */
            axes: components["schemas"]["Axis"][];
            /** Commission Note */
            commission_note: string;
            /** Customer Masked */
            customer_masked: string;
            /** Delivery Masked */
            delivery_masked: string;
            /** Headline */
            headline: string;
            /** Is Team */
            is_team: boolean;
            /** Monthly Fee Fen */
            monthly_fee_fen: number;
            /** Number Masked */
            number_masked: string;
            /** Order No */
            order_no: string;
            parcel: components["schemas"]["Parcel"] | null;
            /** Phone Masked */
            phone_masked: string;
            /** Placed At */
            placed_at: string;
            /** Plan Name */
            plan_name: string;
            /** Refusal */
            refusal: string | null;
            /** Region */
            region: string;
            /** Steps */
            steps: components["schemas"]["AgentStep"][];
            /** Tag */
            tag: string | null;
            /**
             * Tone
             * @enum {string}
             */
            tone: "plain" | "good" | "act" | "bad";
        };
        /** AgentOrders */
        AgentOrders: {
            /** Items */
            items: components["schemas"]["AgentOrder"][];
            /** Page */
            page: number;
            /** Size */
            size: number;
            /** Tabs */
            tabs: components["schemas"]["OrderTab"][];
            /** Total */
            total: number;
        };
        /** AgentStep */
        AgentStep: {
            /** At */
            at: string;
            /** Detail */
            detail: string | null;
            /** Title */
            title: string;
        };
        /** AskJoinSms */
        AskJoinSms: {
            /** Phone */
            phone: string;
        };
        /** Axis */
        Axis: {
            /** At */
            at: string | null;
            /** Detail */
            detail: string | null;
            /** Label */
            label: string;
            /**
             * Tone
             * @enum {string}
             */
            tone: "plain" | "good" | "act" | "bad";
            /** Value */
            value: string;
        };
        /**
         * Condition
         * @description One condition of a commission, with its evidence.
         */
        Condition: {
            /** Advice */
            advice: string | null;
            /** Advice Until */
            advice_until: string | null;
            /** At */
            at: string | null;
            /** Code */
            code: string;
            /** Evidence */
            evidence: string;
            /** Source */
            source: string;
            /**
             * State
             * @enum {string}
             */
            state: "met" | "unmet" | "unknown" | "not_due";
            /** Title */
            title: string;
        };
        /** ConditionGroup */
        ConditionGroup: {
            /** Amount Fen */
            amount_fen: number;
            /** Conditions */
            conditions: components["schemas"]["Condition"][];
            /** Title */
            title: string;
        };
        /** DatedStep */
        DatedStep: {
            /** At Label */
            at_label: string;
            /** Detail */
            detail: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "done" | "now" | "ahead" | "act";
            /** Title */
            title: string;
        };
        Error: {
            code: string;
            details?: {
                [key: string]: unknown;
            };
            fields?: {
                [key: string]: string;
            };
            message: string;
            request_id: string;
        };
        /**
         * Explanation
         * @description Why this order earns what it earns: every fen with rule, condition, evidence and date.
         */
        Explanation: {
            /** Amount Fen */
            amount_fen: number;
            /** Clawback Note */
            clawback_note: string;
            /** Customer Masked */
            customer_masked: string;
            /** Dates */
            dates: components["schemas"]["DatedStep"][];
            /** Expected Label */
            expected_label: string;
            /** Groups */
            groups: components["schemas"]["ConditionGroup"][];
            /** Met */
            met: number;
            /** Number Masked */
            number_masked: string;
            /** Order No */
            order_no: string;
            /** Plan Name */
            plan_name: string;
            /** Platform Keeps Fen */
            platform_keeps_fen: number | null;
            /** Rule Note */
            rule_note: string;
            /** Segments */
            segments: components["schemas"]["Segment"][];
            /** Shares */
            shares: components["schemas"]["ShareLine"][];
            /**
             * State
             * @enum {string}
             */
            state: "expected" | "settled" | "revoked";
            /** State Label */
            state_label: string;
            /** Todo Label */
            todo_label: string;
            /** Total */
            total: number;
            /** Total Fen */
            total_fen: number;
        };
        /** Home */
        Home: {
            /** Available Fen */
            available_fen: number;
            /** Display Name */
            display_name: string;
            /** Expected Fen */
            expected_fen: number;
            /** Expected Orders */
            expected_orders: number;
            /** Greeting */
            greeting: string;
            /** Next Expected Label */
            next_expected_label: string;
            /** Notice */
            notice: string | null;
            today: components["schemas"]["Today"];
            /** Todos */
            todos: components["schemas"]["Todo"][];
            /** Top Plans */
            top_plans: components["schemas"]["PlanCard"][];
        };
        /** Inviter */
        Inviter: {
            /** Company Name */
            company_name: string;
            /** Display Name Masked */
            display_name_masked: string;
            /** Initial */
            initial: string;
            /** Promises */
            promises: string[];
        };
        /** Join */
        Join: {
            /** Agreed */
            agreed: ("agreement" | "phone")[];
            /** Display Name */
            display_name: string;
            /** Invite Code */
            invite_code: string;
            /**
             * Phone
             * @default null
             */
            phone: string | null;
            /**
             * Phone Code
             * @default null
             */
            phone_code: string | null;
            /**
             * Sms Code
             * @default null
             */
            sms_code: string | null;
        };
        /** LevelEarning */
        LevelEarning: {
            /** Amount Fen */
            amount_fen: number;
            /** Label */
            label: string;
            /** Note */
            note: string;
        };
        /** Login */
        Login: {
            /** Code */
            code: string;
        };
        /** LoginAnswer */
        LoginAnswer: {
            /** Company Name */
            company_name: string;
            /** Expires At */
            expires_at: string;
            me: components["schemas"]["Me"] | null;
            /** Registered */
            registered: boolean;
            /** Selling Allowed */
            selling_allowed: boolean;
            /** Token */
            token: string;
        };
        /** MakeLink */
        MakeLink: {
            /**
             * Number Id
             * @default null
             */
            number_id: number | null;
            /** Plan Id */
            plan_id: number;
        };
        /** Me */
        Me: {
            /** Active Links */
            active_links: number;
            /** Applied At */
            applied_at: string;
            /** Approved At */
            approved_at: string | null;
            /** Avatar Url */
            avatar_url: string | null;
            /** Company Name */
            company_name: string;
            /** Direct Team */
            direct_team: number;
            /** Display Name */
            display_name: string;
            /** Id */
            id: number;
            /** Invite Code */
            invite_code: string | null;
            /** Phone Masked */
            phone_masked: string;
            /** Selling Allowed */
            selling_allowed: boolean;
            /**
             * State
             * @enum {string}
             */
            state: "applied" | "approved" | "refused" | "frozen";
            /** State Reason */
            state_reason: string | null;
            /** Upline Name */
            upline_name: string | null;
            /** Visits Today */
            visits_today: number;
        };
        /**
         * Nothing
         * @description An empty object, for moves whose success says all.
         */
        Nothing: Record<string, never>;
        /** OrderTab */
        OrderTab: {
            /** Count */
            count: number;
            /**
             * Key
             * @enum {string}
             */
            key: "all" | "todo" | "moving" | "to_activate" | "to_settle";
            /** Label */
            label: string;
        };
        /** Parcel */
        Parcel: {
            /** Carrier Name */
            carrier_name: string;
            /** Steps */
            steps: components["schemas"]["AgentStep"][];
            /** Waybill */
            waybill: string;
        };
        /**
         * PatternChip
         * @description A filter by tail pattern, as a chip with an example.
         */
        PatternChip: {
            /** Example */
            example: string;
            /** Label */
            label: string;
            /** Pattern */
            pattern: string;
        };
        /** PlanCard */
        PlanCard: {
            /** Area Label */
            area_label: string;
            /** Data Gb */
            data_gb: number;
            /** Directed Data Gb */
            directed_data_gb: number;
            /** Earn Condition */
            earn_condition: string;
            /** First Charge Fen */
            first_charge_fen: number;
            /** I Earn Fen */
            i_earn_fen: number;
            /** Id */
            id: number;
            /** Later Fee Fen */
            later_fee_fen: number | null;
            /** Monthly Fee Fen */
            monthly_fee_fen: number;
            /** Name */
            name: string;
            /** Operator */
            operator: string;
            /** Operator Name */
            operator_name: string;
            /** Promo Months */
            promo_months: number | null;
            /** Selection Label */
            selection_label: string;
            /**
             * Selection Mode
             * @enum {string}
             */
            selection_mode: "none" | "choose";
            /** Timing Label */
            timing_label: string;
            /** Voice Minutes */
            voice_minutes: number;
            /** Weekly Activations */
            weekly_activations: number;
        };
        /** PlanCards */
        PlanCards: {
            /** Items */
            items: components["schemas"]["PlanCard"][];
            /** Total */
            total: number;
        };
        /** PlanDetail */
        PlanDetail: {
            /** Area Label */
            area_label: string;
            /** Data Gb */
            data_gb: number;
            /** Directed Data Gb */
            directed_data_gb: number;
            /** Disclosures */
            disclosures: components["schemas"]["AgentDisclosure"][];
            /** Earn Condition */
            earn_condition: string;
            /** First Charge Fen */
            first_charge_fen: number;
            /** I Earn Fen */
            i_earn_fen: number;
            /** Id */
            id: number;
            /** Later Fee Fen */
            later_fee_fen: number | null;
            /** Levels */
            levels: components["schemas"]["LevelEarning"][];
            /** Monthly Fee Fen */
            monthly_fee_fen: number;
            /** Name */
            name: string;
            /** Operator */
            operator: string;
            /** Operator Name */
            operator_name: string;
            /** Patterns */
            patterns: components["schemas"]["PatternChip"][];
            /** Promo Months */
            promo_months: number | null;
            /** Selection Label */
            selection_label: string;
            /**
             * Selection Mode
             * @enum {string}
             */
            selection_mode: "none" | "choose";
            /** Share Copy */
            share_copy: string[];
            /** Timing Label */
            timing_label: string;
            /** Voice Minutes */
            voice_minutes: number;
            /** Weekly Activations */
            weekly_activations: number;
        };
        /** PosterStyle */
        PosterStyle: {
            /** Label */
            label: string;
            /** Style */
            style: string;
            /** Url */
            url: string;
        };
        /** Rename */
        Rename: {
            /** Display Name */
            display_name: string;
        };
        /** RequestWithdrawal */
        RequestWithdrawal: {
            /** Account */
            account: string;
            /**
             * Bank Name
             * @default null
             */
            bank_name: string | null;
            /** Gross Fen */
            gross_fen: number;
            /** Holder Name */
            holder_name: string;
            /**
             * Method
             * @enum {string}
             */
            method: "bank" | "alipay";
        };
        /** Segment */
        Segment: {
            /** Amount Fen */
            amount_fen: number;
            /** Label */
            label: string;
            /**
             * State
             * @enum {string}
             */
            state: "paid" | "sure" | "wait" | "lost";
        };
        /**
         * ShareLine
         * @description What one level gets of an order.
         */
        ShareLine: {
            /** Amount Fen */
            amount_fen: number;
            /** Basis */
            basis: string;
            /** Is Me */
            is_me: boolean;
            /** Name */
            name: string;
            /** Paid */
            paid: boolean;
            /** Role Label */
            role_label: string;
            /** State Label */
            state_label: string;
        };
        /**
         * SmsSent
         * @description A code is on its way to the phone.
         */
        SmsSent: {
            /** Expires In Seconds */
            expires_in_seconds: number;
            /** Phone Tail */
            phone_tail: string;
            /** Resend After Seconds */
            resend_after_seconds: number;
            /** Sandbox Code */
            sandbox_code: string | null;
        };
        /** Today */
        Today: {
            /** Activations */
            activations: number;
            /** Expected Fen */
            expected_fen: number;
            /** Orders */
            orders: number;
            /** Settled Fen */
            settled_fen: number;
        };
        /** Todo */
        Todo: {
            /** Detail */
            detail: string;
            /** Kind */
            kind: string;
            /** Order No */
            order_no: string | null;
            /** Tag */
            tag: string;
            /** Title */
            title: string;
        };
        /** Wallet */
        Wallet: {
            /** Available Fen */
            available_fen: number;
            /** Debt Fen */
            debt_fen: number;
            /** Expected Fen */
            expected_fen: number;
            /** Expected Orders */
            expected_orders: number;
            /** Held Fen */
            held_fen: number;
            /** Months */
            months: string[];
        };
        /** WalletEntries */
        WalletEntries: {
            /** Items */
            items: components["schemas"]["WalletEntry"][];
            /** Page */
            page: number;
            /** Size */
            size: number;
            /** Total */
            total: number;
        };
        /** WalletEntry */
        WalletEntry: {
            /** Amount Fen */
            amount_fen: number;
            /** At */
            at: string;
            /** Balance Fen */
            balance_fen: number;
            /** Detail */
            detail: string;
            /** Id */
            id: number;
            /**
             * Kind
             * @enum {string}
             */
            kind: "earned" | "clawback" | "withdrawal" | "returned" | "debt";
            /** Order No */
            order_no: string | null;
            /** Title */
            title: string;
            /** Withdrawal No */
            withdrawal_no: string | null;
        };
        /** Withdrawal */
        Withdrawal: {
            /** Can Cancel */
            can_cancel: boolean;
            /** Fee Fen */
            fee_fen: number;
            /** Fee Label */
            fee_label: string;
            /** Gross Fen */
            gross_fen: number;
            /** Net Fen */
            net_fen: number;
            /** Payee Label */
            payee_label: string;
            /** Refusal */
            refusal: string | null;
            /** Requested At */
            requested_at: string;
            /**
             * State
             * @enum {string}
             */
            state: "requested" | "approved" | "paid" | "refused" | "cancelled";
            /** State Label */
            state_label: string;
            /** Steps */
            steps: components["schemas"]["WithdrawalStep"][];
            /** Tax Fen */
            tax_fen: number;
            /** Tax Label */
            tax_label: string;
            /** Withdrawal No */
            withdrawal_no: string;
        };
        /** WithdrawalQuote */
        WithdrawalQuote: {
            /** Allowed */
            allowed: boolean;
            /** Available Fen */
            available_fen: number;
            /** Fee Fen */
            fee_fen: number;
            /** Fee Label */
            fee_label: string;
            /** Gross Fen */
            gross_fen: number;
            /** Left Fen */
            left_fen: number;
            /** Minimum Fen */
            minimum_fen: number;
            /** Net Fen */
            net_fen: number;
            /** Refusal */
            refusal: string | null;
            /** Result By */
            result_by: string;
            /** Tax Fen */
            tax_fen: number;
            /** Tax Formula */
            tax_formula: string;
            /** Tax Label */
            tax_label: string;
            /** Times Left */
            times_left: number;
        };
        /** Withdrawals */
        Withdrawals: {
            /** Items */
            items: components["schemas"]["Withdrawal"][];
            /** Page */
            page: number;
            /** Size */
            size: number;
            /** Total */
            total: number;
        };
        /** WithdrawalStep */
        WithdrawalStep: {
            /** At */
            at: string | null;
            /** Detail */
            detail: string;
            /**
             * State
             * @enum {string}
             */
            state: "done" | "now" | "ahead" | "bad";
            /** Title */
            title: string;
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
    show_home: {
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
                    "application/json": components["schemas"]["Home"];
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
    show_inviter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invite_code: string;
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
                    "application/json": components["schemas"]["Inviter"];
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
    join: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Join"];
            };
        };
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
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
    list_links: {
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
                    "application/json": components["schemas"]["AgentLinks"];
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
    make_link: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeLink"];
            };
        };
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentLink"];
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
                    "application/json": components["schemas"]["LoginAnswer"];
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
    show_me: {
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
                    "application/json": components["schemas"]["Me"];
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
    rename: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rename"];
            };
        };
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
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
    change_avatar: {
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
                    "application/json": components["schemas"]["Me"];
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
                page?: number;
                query?: string;
                tab?: "all" | "todo" | "moving" | "to_activate" | "to_settle";
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
                    "application/json": components["schemas"]["AgentOrders"];
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
                    "application/json": components["schemas"]["AgentOrderDetail"];
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
    list_plans: {
        parameters: {
            query?: {
                operator?: string;
                query?: string;
                selection_mode?: string;
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
                    "application/json": components["schemas"]["PlanCards"];
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
                    "application/json": components["schemas"]["PlanDetail"];
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
    search_plan_numbers: {
        parameters: {
            query?: {
                contains?: string;
                excludes?: string;
                pattern?: string;
                tail?: string;
            };
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
                    "application/json": components["schemas"]["AgentNumberBatch"];
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
    send_join_code: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskJoinSms"];
            };
        };
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsSent"];
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
    show_wallet: {
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
                    "application/json": components["schemas"]["Wallet"];
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
                kind?: string;
                month?: string;
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
                    "application/json": components["schemas"]["WalletEntries"];
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
                    "application/json": components["schemas"]["Withdrawals"];
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
    request_withdrawal: {
        parameters: {
            query?: never;
            header: {
                /** @description 提交编号：同一个编号加同样的内容，得到第一次的回答 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestWithdrawal"];
            };
        };
        responses: {
            /** @description 好了 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Withdrawal"];
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
                    "application/json": components["schemas"]["Withdrawal"];
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
    cancel_withdrawal: {
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
                    "application/json": components["schemas"]["Withdrawal"];
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
    quote_withdrawal: {
        parameters: {
            query: {
                gross_fen: number;
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
                    "application/json": components["schemas"]["WithdrawalQuote"];
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
}
