"""The descriptions of commands that Telegram shows in its menu."""

CHINESE = {
    "start": "开始",
    "ask": "提问，也可以直接发问题",
    "reports": "翻看报告",
    "compare": "几个地方对比一个话题",
    "verify": "核对一句话的出处",
    "topics": "大家都在说什么",
    "basket": "我的收藏",
    "export": "导出上一个回答",
    "settings": "设置",
    "about": "关于",
    "privacy": "存了什么，存多久",
    "forget": "删除存着的我的东西",
    "cancel": "不接着上一个回答",
    "help": "帮助",
}
ENGLISH = {
    "start": "Start",
    "ask": "Ask a question (or just send it)",
    "reports": "Browse the reports",
    "compare": "Compare places on a topic",
    "verify": "Check whether a sentence is in the reports",
    "topics": "What most reports speak of",
    "basket": "My collected excerpts",
    "export": "Export the last answer",
    "settings": "Settings",
    "about": "About",
    "privacy": "What is kept, and how long",
    "forget": "Delete what is kept of me",
    "cancel": "Leave the last answer",
    "help": "Help",
}
IN_GROUPS = ("ask", "reports", "compare", "verify", "topics", "help")
FOR_ADMINS = {
    "status": "管理：现状",
    "remove": "管理：移除一份报告",
    "rename": "管理：给报告改名",
    "reload": "管理：重新读取",
}
