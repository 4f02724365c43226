// Made by tools/api-types.mjs from the server's OpenAPI. Do not edit.
export interface paths {
    "/api/shop/links/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the first view of a link shows. */
        get: operations["open_shop"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shop/links/{code}/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A fresh random batch of numbers that fit the wish. */
        get: operations["search_numbers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shop/links/{code}/delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the plan is sent to a district. */
        get: operations["ask_delivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shop/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The number held for this visitor, if it can be ordered by the link that is asked about; 204 for none. */
        get: operations["show_hold"];
        /** Hold a number for this visitor; the one held before is let go. */
        put: operations["hold_number"];
        post?: never;
        /** Give the held number back. */
        delete: operations["let_go"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shop/share-signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What WeChat's JS-SDK needs on this page. */
        get: operations["share_signature"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shop/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The texts that an order asks to agree to. */
        get: operations["consent_texts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shop/sms-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a code to a phone. */
        post: operations["send_sms_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shop/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All orders of the phone, the newest first. */
        get: operations["my_orders"];
        put?: never;
        /** Place one order; the same Idempotency-Key places it once. */
        post: operations["place_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shop/track": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show the orders of a phone that answered a code. */
        post: operations["track"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shop/orders/{order_no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One order's way, in words. */
        get: operations["my_order"];
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
        /** Advice */
        Advice: {
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
         * Alternative
         * @description Another plan to look at when the link's own plan has stopped.
         */
        Alternative: {
            /** Link Code */
            link_code: string;
            /** Name */
            name: string;
            /** Summary */
            summary: string;
            /** Monthly Fee Fen */
            monthly_fee_fen: number;
            /** Later Note */
            later_note: string;
        };
        /** AskSmsCode */
        AskSmsCode: {
            /** Phone */
            phone: string;
            /**
             * Purpose
             * @enum {string}
             */
            purpose: "order" | "track";
        };
        /** Company */
        Company: {
            /** Name */
            name: string;
            /** Logo Url */
            logo_url: string | null;
            /** Icp */
            icp: string;
            /** Licence */
            licence: string;
            /** Support Phone */
            support_phone: string;
        };
        /** ConsentText */
        ConsentText: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "order" | "identity" | "handover";
            /** Version */
            version: string;
            /** Title */
            title: string;
            /** Summary */
            summary: string;
            /** Link Label */
            link_label: string;
            /** Text */
            text: string;
        };
        /** ConsentTexts */
        ConsentTexts: {
            /** Items */
            items: components["schemas"]["ConsentText"][];
        };
        /** CustomerOrder */
        CustomerOrder: {
            /** Order No */
            order_no: string;
            /** Headline */
            headline: string;
            /** Detail */
            detail: string;
            /** Tag */
            tag: string | null;
            /**
             * Tone
             * @enum {string}
             */
            tone: "plain" | "good" | "act" | "bad";
            /** Number Parts */
            number_parts: string[] | null;
            /**
             * Group
             * @enum {string}
             */
            group: "open" | "in_use" | "ended";
        };
        /** CustomerOrderDetail */
        CustomerOrderDetail: {
            /** Order No */
            order_no: string;
            /** Headline */
            headline: string;
            /** Subline */
            subline: string;
            /** Plan Name */
            plan_name: string;
            /** Region */
            region: string;
            /** Number Parts */
            number_parts: string[] | null;
            /** Carrier Name */
            carrier_name: string | null;
            /** Waybill */
            waybill: string | null;
            /** Advice */
            advice: components["schemas"]["Advice"][];
            /** Steps */
            steps: components["schemas"]["ProgressStep"][];
            /** Seller Name */
            seller_name: string;
            /** Support Phone */
            support_phone: string;
            /** Ended */
            ended: boolean;
            /** Reason */
            reason: string | null;
        };
        /** CustomerOrders */
        CustomerOrders: {
            /** Phone Masked */
            phone_masked: string;
            /** Items */
            items: components["schemas"]["CustomerOrder"][];
        };
        /** Delivery */
        Delivery: {
            /** Deliverable */
            deliverable: boolean;
            /** Note */
            note: string;
        };
        /**
         * Disclosure
         * @description One thing that is said before the customer orders.
         */
        Disclosure: {
            /** Key */
            key: string;
            /** Label */
            label: string;
            /** Headline */
            headline: string;
            /** Detail */
            detail: string;
            /**
             * Tone
             * @enum {string}
             */
            tone: "plain" | "good" | "act" | "bad";
        };
        /** Faq */
        Faq: {
            /** Question */
            question: string;
            /** Answer */
            answer: string;
        };
        /** GivenConsent */
        GivenConsent: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "order" | "identity" | "handover";
            /** Version */
            version: string;
        };
        /** Hold */
        Hold: {
            /** Link Code */
            link_code: string | null;
            number: components["schemas"]["NumberOffer"];
            /** Until */
            until: string;
            /** Seconds Left */
            seconds_left: number;
        };
        /** HoldNumber */
        HoldNumber: {
            /** Link Code */
            link_code: string;
            /** Number Id */
            number_id: number;
        };
        /** NumberBatch */
        NumberBatch: {
            /** Items */
            items: components["schemas"]["NumberOffer"][];
            /** Matching */
            matching: number;
            /** More */
            more: boolean;
        };
        /**
         * NumberOffer
         * @description A number that can be chosen now, with what it costs beyond the plan.
         */
        NumberOffer: {
            /** Id */
            id: number;
            /** Digits */
            digits: string;
            /** Parts */
            parts: string[];
            /** Pattern */
            pattern: string | null;
            /** Pattern Label */
            pattern_label: string | null;
            /** Carrier Name */
            carrier_name: string;
            /** Region */
            region: string;
            /** Price Fen */
            price_fen: number;
            /** Prestore Fen */
            prestore_fen: number;
            /** Min Spend Fen */
            min_spend_fen: number;
            /** Contract Months */
            contract_months: number;
            /** Costs More */
            costs_more: boolean;
            /** Note */
            note: string;
        };
        /**
         * PatternChip
         * @description A filter by tail pattern, as a chip with an example.
         */
        PatternChip: {
            /** Pattern */
            pattern: string;
            /** Label */
            label: string;
            /** Example */
            example: string;
        };
        /** PlaceOrder */
        PlaceOrder: {
            /** Link Code */
            link_code: string;
            /** Number Id */
            number_id: number | null;
            /** Name */
            name: string;
            /** Id Number */
            id_number: string;
            /** Phone */
            phone: string;
            /** Sms Code */
            sms_code: string;
            /** District Code */
            district_code: string;
            /** Address */
            address: string;
            /** Consents */
            consents: components["schemas"]["GivenConsent"][];
        };
        /** PlacedOrder */
        PlacedOrder: {
            /** Order No */
            order_no: string;
            /** Progress Url */
            progress_url: string;
        };
        /** PlanOffer */
        PlanOffer: {
            /** Id */
            id: number;
            /** Version */
            version: number;
            /** Name */
            name: string;
            /** Operator */
            operator: string;
            /** Operator Name */
            operator_name: string;
            /** Monthly Fee Fen */
            monthly_fee_fen: number;
            /** Promo Months */
            promo_months: number | null;
            /** Later Fee Fen */
            later_fee_fen: number | null;
            /** First Month Note */
            first_month_note: string;
            /** Data Gb */
            data_gb: number;
            /** Directed Data Gb */
            directed_data_gb: number;
            /** Voice Minutes */
            voice_minutes: number;
            /** First Charge Fen */
            first_charge_fen: number;
            /** Contract Months */
            contract_months: number;
            /** Min Age */
            min_age: number;
            /** Max Age */
            max_age: number;
            /**
             * Selection Mode
             * @enum {string}
             */
            selection_mode: "none" | "choose";
            /** Region Note */
            region_note: string;
            /** Delivery Note */
            delivery_note: string;
            /** Forbidden Note */
            forbidden_note: string;
            /** Disclosures */
            disclosures: components["schemas"]["Disclosure"][];
            /** Faqs */
            faqs: components["schemas"]["Faq"][];
            /**
             * Status
             * @enum {string}
             */
            status: "published" | "stopped";
        };
        /** ProgressStep */
        ProgressStep: {
            /** Title */
            title: string;
            /** At */
            at: string | null;
            /** Detail */
            detail: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "done" | "now" | "ahead" | "bad";
        };
        /**
         * Seller
         * @description The agent who recommends the plan, by the name that they chose to show.
         */
        Seller: {
            /** Display Name */
            display_name: string;
            /** Avatar Url */
            avatar_url: string | null;
            /** Note */
            note: string;
        };
        /** ShareCard */
        ShareCard: {
            /** Title */
            title: string;
            /** Description */
            description: string;
            /** Image Url */
            image_url: string;
            /** Url */
            url: string;
        };
        /** ShareSignature */
        ShareSignature: {
            /** App Id */
            app_id: string;
            /** Timestamp */
            timestamp: number;
            /** Nonce */
            nonce: string;
            /** Signature */
            signature: string;
        };
        /**
         * ShopPage
         * @description Everything that the first view of a link needs.
         */
        ShopPage: {
            /** Link Code */
            link_code: string;
            company: components["schemas"]["Company"];
            seller: components["schemas"]["Seller"];
            plan: components["schemas"]["PlanOffer"];
            /** Numbers */
            numbers: components["schemas"]["NumberOffer"][];
            chosen_number: components["schemas"]["NumberOffer"] | null;
            /** Patterns */
            patterns: components["schemas"]["PatternChip"][];
            /** Consents */
            consents: components["schemas"]["ConsentText"][];
            share: components["schemas"]["ShareCard"];
            /** Alternatives */
            alternatives: components["schemas"]["Alternative"][];
            /** Hold Minutes */
            hold_minutes: number;
            /** Sandbox */
            sandbox: boolean;
        };
        /**
         * SmsSent
         * @description A code is on its way to the phone.
         */
        SmsSent: {
            /** Phone Tail */
            phone_tail: string;
            /** Resend After Seconds */
            resend_after_seconds: number;
            /** Expires In Seconds */
            expires_in_seconds: number;
            /** Sandbox Code */
            sandbox_code: string | null;
        };
        /** Track */
        Track: {
            /** Phone */
            phone: string;
            /** Sms Code */
            sms_code: string;
        };
        /** Tracked */
        Tracked: {
            /** Phone Masked */
            phone_masked: string;
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
    open_shop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
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
                    "application/json": components["schemas"]["ShopPage"];
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
    search_numbers: {
        parameters: {
            query?: {
                tail?: string;
                contains?: string;
                excludes?: string;
                pattern?: string;
                near?: string;
                limit?: number;
            };
            header?: never;
            path: {
                code: string;
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
                    "application/json": components["schemas"]["NumberBatch"];
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
    ask_delivery: {
        parameters: {
            query: {
                district_code: string;
            };
            header?: never;
            path: {
                code: string;
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
                    "application/json": components["schemas"]["Delivery"];
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
    show_hold: {
        parameters: {
            query?: {
                link_code?: string;
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
                    "application/json": components["schemas"]["Hold"];
                };
            };
            /** @description 没有 */
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
    hold_number: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldNumber"];
            };
        };
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hold"];
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
    let_go: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
    share_signature: {
        parameters: {
            query: {
                url: string;
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
                    "application/json": components["schemas"]["ShareSignature"];
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
    consent_texts: {
        parameters: {
            query: {
                link_code: string;
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
                    "application/json": components["schemas"]["ConsentTexts"];
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
    send_sms_code: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskSmsCode"];
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
    my_orders: {
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
                    "application/json": components["schemas"]["CustomerOrders"];
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
    place_order: {
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
                "application/json": components["schemas"]["PlaceOrder"];
            };
        };
        responses: {
            /** @description 好了 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacedOrder"];
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
    track: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Track"];
            };
        };
        responses: {
            /** @description 好了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tracked"];
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
    my_order: {
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
                    "application/json": components["schemas"]["CustomerOrderDetail"];
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
