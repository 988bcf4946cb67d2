<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>AboutSection</name>
        <message>
            <source>About Rigwright</source>
            <translation>关于 Rigwright</translation>
        </message>
        <message>
            <source>Version {0}, Qt {1}, Apache License 2.0</source>
            <translation>版本 {0}，Qt {1}，Apache License 2.0</translation>
        </message>
        <message>
            <source>Rigwright works offline. It sends nothing and fetches nothing that you did not ask for.</source>
            <translation>Rigwright 离线工作。未经您要求，不发送也不获取任何数据。</translation>
        </message>
        <message>
            <source>Components and data</source>
            <translation>组件与数据</translation>
        </message>
        <message>
            <source>Licences and notices, to read and copy.</source>
            <translation>许可证和声明，可阅读和复制。</translation>
        </message>
    </context>
    <context>
        <name>AcceptDialog</name>
        <message>
            <source>Accept a warning</source>
            <translation>接受警告</translation>
        </message>
        <message>
            <source>Note, printed on the quote</source>
            <translation>备注（印在报价单上）</translation>
        </message>
        <message>
            <source>Say why this can be accepted, in a few words.</source>
            <translation>请简要说明为何可以接受。</translation>
        </message>
        <message>
            <source>Accept warning</source>
            <translation>接受警告</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>Advanced</name>
        <message>
            <source>Back to automatic</source>
            <translation>恢复自动</translation>
        </message>
        <message>
            <source>open</source>
            <translation>已展开</translation>
        </message>
        <message>
            <source>Changed from automatic</source>
            <translation>已改为非自动</translation>
        </message>
    </context>
    <context>
        <name>AppearanceSection</name>
        <message>
            <source>Appearance</source>
            <translation>外观</translation>
        </message>
        <message>
            <source>System</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>文字大小</translation>
        </message>
    </context>
    <context>
        <name>Asking</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Use this build</source>
            <translation>使用此配置</translation>
        </message>
        <message>
            <source>Choose a line first.</source>
            <translation>请先选择一行。</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>正在搜索…</translation>
        </message>
        <message>
            <source>There is no such build.</source>
            <translation>没有这样的配置。</translation>
        </message>
    </context>
    <context>
        <name>AssumptionGroup</name>
        <message>
            <source>Changed</source>
            <translation>已修改</translation>
        </message>
        <message>
            <source>open</source>
            <translation>已展开</translation>
        </message>
    </context>
    <context>
        <name>Assumptions</name>
        <message>
            <source>Use</source>
            <translation>使用</translation>
        </message>
        <message>
            <source>Power and cooling</source>
            <translation>供电与制冷</translation>
        </message>
        <message>
            <source>Hosting</source>
            <translation>托管</translation>
        </message>
        <message>
            <source>Support and staff</source>
            <translation>维保与人员</translation>
        </message>
        <message>
            <source>Purchase and resale</source>
            <translation>购买与转售</translation>
        </message>
        <message>
            <source>Renting</source>
            <translation>租用</translation>
        </message>
        <message>
            <source>In use</source>
            <translation>使用时间</translation>
        </message>
        <message>
            <source>of that, training</source>
            <translation>其中训练</translation>
        </message>
        <message>
            <source>Average load</source>
            <translation>平均负载</translation>
        </message>
        <message>
            <source>Electricity</source>
            <translation>电价</translation>
        </message>
        <message>
            <source>PUE</source>
            <translation>PUE</translation>
        </message>
        <message>
            <source>Cooling, COP</source>
            <translation>制冷 COP</translation>
        </message>
        <message>
            <source>Per kilowatt</source>
            <translation>每千瓦</translation>
        </message>
        <message>
            <source>Per rack</source>
            <translation>每机架</translation>
        </message>
        <message>
            <source>Power is included</source>
            <translation>含电费</translation>
        </message>
        <message>
            <source>Support</source>
            <translation>维保</translation>
        </message>
        <message>
            <source>Care</source>
            <translation>运维</translation>
        </message>
        <message>
            <source>Rate of care</source>
            <translation>运维时薪</translation>
        </message>
        <message>
            <source>Own staff</source>
            <translation>自有人员</translation>
        </message>
        <message>
            <source>Cost of a post</source>
            <translation>岗位成本</translation>
        </message>
        <message>
            <source>Discount</source>
            <translation>折扣</translation>
        </message>
        <message>
            <source>Interest</source>
            <translation>利息</translation>
        </message>
        <message>
            <source>Instalments</source>
            <translation>分期数</translation>
        </message>
        <message>
            <source>Resale at the end</source>
            <translation>期末残值</translation>
        </message>
        <message>
            <source>Dollar rate</source>
            <translation>美元汇率</translation>
        </message>
        <message>
            <source>Discount of rent</source>
            <translation>租金折扣</translation>
        </message>
        <message>
            <source>Hours more on spot</source>
            <translation>竞价实例额外时长</translation>
        </message>
        <message>
            <source>Cloud storage</source>
            <translation>云存储</translation>
        </message>
        <message>
            <source>Price of the hardware</source>
            <translation>硬件价格</translation>
        </message>
        <message>
            <source>Price of renting</source>
            <translation>租用价格</translation>
        </message>
        <message>
            <source>{0} / month</source>
            <translation>{0} / 月</translation>
        </message>
        <message>
            <source>h / month</source>
            <translation>h / 月</translation>
        </message>
        <message>
            <source>% / year</source>
            <translation>% / 年</translation>
        </message>
        <message>
            <source>posts</source>
            <translation>个岗位</translation>
        </message>
        <message>
            <source>{0} / year</source>
            <translation>{0} / 年</translation>
        </message>
        <message>
            <source>months</source>
            <translation>个月</translation>
        </message>
        <message>
            <source>{0} per $</source>
            <translation>{0} / $</translation>
        </message>
        <message>
            <source>Hours a month that the machine works.</source>
            <translation>机器每月工作的小时数。</translation>
        </message>
        <message>
            <source>Share of those hours that it trains, at full power.</source>
            <translation>其中满功率训练所占比例。</translation>
        </message>
        <message>
            <source>Share of full power drawn in the other hours, while it serves.</source>
            <translation>其余推理时间所用功率占满功率的比例。</translation>
        </message>
        <message>
            <source>Net price of electricity.</source>
            <translation>电力净价。</translation>
        </message>
        <message>
            <source>All that the building draws per what the machines draw; cooling is in it.</source>
            <translation>建筑总用电与机器用电之比，含制冷。</translation>
        </message>
        <message>
            <source>Heat moved per electricity of the room's air conditioner; counts where the PUE is 1.</source>
            <translation>空调每单位电力移走的热量；PUE 为 1 时计入。</translation>
        </message>
        <message>
            <source>What the hosting company takes for each kilowatt that the machines can draw.</source>
            <translation>托管商对机器每千瓦可用功率的收费。</translation>
        </message>
        <message>
            <source>What the hosting company takes for each rack.</source>
            <translation>托管商对每个机架的收费。</translation>
        </message>
        <message>
            <source>Then electricity and cooling cost nothing more.</source>
            <translation>此时电力和制冷不另收费。</translation>
        </message>
        <message>
            <source>Support and warranty, of the purchase.</source>
            <translation>维保与质保，占购买价的比例。</translation>
        </message>
        <message>
            <source>Somebody's time for a machine of one's own; counts with its rate.</source>
            <translation>维护自有机器的工时；与时薪一起计算。</translation>
        </message>
        <message>
            <source>What an hour of care costs.</source>
            <translation>每小时运维的费用。</translation>
        </message>
        <message>
            <source>Full-time posts for own machines, beside the hours of care; counts with their cost.</source>
            <translation>自有机器的全职岗位，运维工时之外；与岗位成本一起计算。</translation>
        </message>
        <message>
            <source>What one full-time post costs.</source>
            <translation>一个全职岗位的成本。</translation>
        </message>
        <message>
            <source>Off the purchase, before tax.</source>
            <translation>购买价折扣，税前。</translation>
        </message>
        <message>
            <source>Interest a year; counts with a number of instalments.</source>
            <translation>年利率；与分期数一起计算。</translation>
        </message>
        <message>
            <source>Equal instalments; 0: paid at once.</source>
            <translation>等额分期；0 为一次付清。</translation>
        </message>
        <message>
            <source>Share of the purchase that the machine fetches at the end.</source>
            <translation>期末机器可售得的购买价比例。</translation>
        </message>
        <message>
            <source>For prices in dollars.</source>
            <translation>用于美元价格。</translation>
        </message>
        <message>
            <source>Off the rent, as negotiated.</source>
            <translation>协商的租金折扣。</translation>
        </message>
        <message>
            <source>Waiting for capacity, beside what interruptions cost.</source>
            <translation>等待资源的时间，不含中断的影响。</translation>
        </message>
        <message>
            <source>Storage rented beside the machine, and not told in Where.</source>
            <translation>机器之外租用、未在“部署地点”中填写的存储。</translation>
        </message>
        <message>
            <source>Set here.</source>
            <translation>在此设定。</translation>
        </message>
        <message>
            <source>From Where.</source>
            <translation>来自“部署地点”。</translation>
        </message>
        <message>
            <source>Usual; nobody gave it in Where.</source>
            <translation>常用值；“部署地点”中未填写。</translation>
        </message>
        <message>
            <source>From Settings, Money and tax.</source>
            <translation>来自“设置”的“货币与税”。</translation>
        </message>
        <message>
            <source>From what the machine shall do: training all of the hours, serving none, both half.</source>
            <translation>由用途决定：训练为全部时间，推理为零，两者为一半。</translation>
        </message>
        <message>
            <source>Full load, the dearest case, until somebody knows better.</source>
            <translation>未知时按满载（最贵情况）计算。</translation>
        </message>
        <message>
            <source>Not counted until somebody gives it.</source>
            <translation>填写之前不计入。</translation>
        </message>
        <message>
            <source>Our assumption for a room's air conditioner.</source>
            <translation>我们对室内空调的假设。</translation>
        </message>
        <message>
            <source>Source: {0}.</source>
            <translation>来源：{0}。</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>unset</source>
            <translation>未设定</translation>
        </message>
        <message>
            <source>nothing assumed</source>
            <translation>无假设</translation>
        </message>
        <message>
            <source>Not counted as it stands: {0}.</source>
            <translation>目前不计入：{0}。</translation>
        </message>
        <message>
            <source>was {0}</source>
            <translation>原为 {0}</translation>
        </message>
        <message>
            <source>Back to {0}</source>
            <translation>恢复为 {0}</translation>
        </message>
    </context>
    <context>
        <name>AssumptionsCard</name>
        <message>
            <source>Assumptions</source>
            <translation>假设</translation>
        </message>
        <message>
            <source>Reset all</source>
            <translation>全部重置</translation>
        </message>
        <message>
            <source>A change updates every figure at once.</source>
            <translation>更改后所有数字立即更新。</translation>
        </message>
        <message>
            <source>not assumed</source>
            <translation>未假设</translation>
        </message>
    </context>
    <context>
        <name>BackupSection</name>
        <message>
            <source>Backup</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Daily</source>
            <translation>每天</translation>
        </message>
        <message>
            <source>Weekly</source>
            <translation>每周</translation>
        </message>
        <message>
            <source>Back up by itself</source>
            <translation>自动备份</translation>
        </message>
        <message>
            <source>Backups kept</source>
            <translation>保留备份数</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>Choose folder…</source>
            <translation>选择文件夹…</translation>
        </message>
        <message>
            <source>It is made while you work and never stops you. If one fails, a line at the top says so.</source>
            <translation>在您工作时进行，不会打断您。若失败，顶部会有提示。</translation>
        </message>
        <message>
            <source>Empty: the folder backups beside the database.</source>
            <translation>留空：数据库旁的 backups 文件夹。</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>创建时间</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>立即备份</translation>
        </message>
        <message>
            <source>Back up to…</source>
            <translation>备份到…</translation>
        </message>
        <message>
            <source>Restore the selected one…</source>
            <translation>恢复所选备份…</translation>
        </message>
        <message>
            <source>Restore a file…</source>
            <translation>恢复文件…</translation>
        </message>
        <message>
            <source>The last one: {0}</source>
            <translation>最近一次：{0}</translation>
        </message>
        <message>
            <source>No backups yet</source>
            <translation>还没有备份</translation>
        </message>
        <message>
            <source>There is no backup in the folder.</source>
            <translation>文件夹中没有备份。</translation>
        </message>
        <message>
            <source>The database is on a server; its own tools back it up, as pg_dump.</source>
            <translation>数据库在服务器上；请用其自带工具备份，如 pg_dump。</translation>
        </message>
        <message>
            <source>Folder for backups</source>
            <translation>备份文件夹</translation>
        </message>
        <message>
            <source>The backup is being made…</source>
            <translation>正在备份…</translation>
        </message>
        <message>
            <source>Back up to</source>
            <translation>备份到</translation>
        </message>
        <message>
            <source>Backups (*.sqlite)</source>
            <translation>备份 (*.sqlite)</translation>
        </message>
        <message>
            <source>The backup is written to {0}.</source>
            <translation>备份已写入 {0}。</translation>
        </message>
        <message>
            <source>Restore a backup</source>
            <translation>恢复备份</translation>
        </message>
        <message>
            <source>Backups (*.sqlite *.db *.bak)</source>
            <translation>备份 (*.sqlite *.db *.bak)</translation>
        </message>
        <message>
            <source>It takes the place of everything in the open database, whose state is kept beside it.</source>
            <translation>它将取代当前数据库中的全部内容；当前状态会另行保留。</translation>
        </message>
        <message>
            <source>Restore this backup?</source>
            <translation>恢复此备份？</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Keep what is open</source>
            <translation>保留当前内容</translation>
        </message>
        <message>
            <source>The backup is restored. The state before is kept as {0}.</source>
            <translation>备份已恢复。之前的状态保存为 {0}。</translation>
        </message>
        <message>
            <source>{0} holds: projects {1}, quotes {2}, parts of your own {3}, facts of your own {4}; saved {5}.</source>
            <translation>{0} 包含：项目 {1}，报价 {2}，自有配件 {3}，自有数据 {4}；保存于 {5}。</translation>
        </message>
        <message>
            <source>The last change of a project in it: {0}.</source>
            <translation>其中项目的最近更改：{0}。</translation>
        </message>
        <message>
            <source>Version of the tables {0}, of the catalog {1}.</source>
            <translation>表结构版本 {0}，目录版本 {1}。</translation>
        </message>
    </context>
    <context>
        <name>BackupWatch</name>
        <message>
            <source>No backup was made: {0}</source>
            <translation>未能备份：{0}</translation>
        </message>
    </context>
    <context>
        <name>Banner</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>BayWords</name>
        <message>
            <source>Bays and sockets, taken and free</source>
            <translation>托架与插槽的占用情况</translation>
        </message>
        <message>
            <source>Accelerator bays</source>
            <translation>加速器托架</translation>
        </message>
        <message>
            <source>Network slots</source>
            <translation>网卡插槽</translation>
        </message>
        <message>
            <source>M.2 sockets</source>
            <translation>M.2 插槽</translation>
        </message>
        <message>
            <source>2.5-inch bays</source>
            <translation>2.5 英寸托架</translation>
        </message>
        <message>
            <source>3.5-inch bays</source>
            <translation>3.5 英寸托架</translation>
        </message>
        <message>
            <source>{n} of {count} taken</source>
            <translation>已占用 {n}/{count}</translation>
        </message>
        <message>
            <source>{n} taken; how many there are is unknown</source>
            <translation>已占用 {n} 个，总数未知</translation>
        </message>
        <message>
            <source>how many there are is unknown</source>
            <translation>数量未知</translation>
        </message>
        <message>
            <source>{first}–{last}</source>
            <translation>{first}–{last}</translation>
        </message>
        <message>
            <source>free</source>
            <translation>空闲</translation>
        </message>
        <message>
            <source>x{lanes} Gen {gen}</source>
            <translation>x{lanes} Gen {gen}</translation>
        </message>
        <message>
            <source>{part} · {link}</source>
            <translation>{part} · {link}</translation>
        </message>
        <message>
            <source>{part}, with an adapter</source>
            <translation>{part}（带转接托架）</translation>
        </message>
        <message>
            <source>{group}, {place}: {words}</source>
            <translation>{group} {place}：{words}</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>部件</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>链路</translation>
        </message>
    </context>
    <context>
        <name>BuildActions</name>
        <message>
            <source>1 check mended.</source>
            <translation>已修复 1 项检查。</translation>
        </message>
        <message>
            <source>{0} checks mended.</source>
            <translation>已修复 {0} 项检查。</translation>
        </message>
        <message>
            <source>The catalog has nothing that would help: {0}.</source>
            <translation>目录中没有可用的部件：{0}。</translation>
        </message>
        <message>
            <source>{0} replaced.</source>
            <translation>已更换{0}。</translation>
        </message>
        <message>
            <source>{0}: number changed.</source>
            <translation>{0}：数量已更改。</translation>
        </message>
        <message>
            <source>{0} added.</source>
            <translation>已添加{0}。</translation>
        </message>
        <message>
            <source>{0} removed.</source>
            <translation>已移除{0}。</translation>
        </message>
        <message>
            <source>{0} moved.</source>
            <translation>已移动{0}。</translation>
        </message>
        <message>
            <source>{0}: power capped.</source>
            <translation>{0}：功率已限制。</translation>
        </message>
        <message>
            <source>Answer in Where changed.</source>
            <translation>“部署地点”中的回答已更改。</translation>
        </message>
        <message>
            <source>Answer about the workload changed.</source>
            <translation>关于工作负载的回答已更改。</translation>
        </message>
        <message>
            <source>Software changed.</source>
            <translation>软件已更改。</translation>
        </message>
        <message>
            <source>Firmware option changed.</source>
            <translation>固件选项已更改。</translation>
        </message>
        <message>
            <source>{0}: riser or cable changed.</source>
            <translation>{0}：转接卡或线缆已更改。</translation>
        </message>
        <message>
            <source>Done.</source>
            <translation>完成。</translation>
        </message>
        <message>
            <source>Warning accepted.</source>
            <translation>已接受警告。</translation>
        </message>
        <message>
            <source>Warning is open again.</source>
            <translation>警告已重新打开。</translation>
        </message>
        <message>
            <source>The proposal is back as it was.</source>
            <translation>方案已恢复原样。</translation>
        </message>
        <message>
            <source>The catalog has no parts to begin with.</source>
            <translation>目录中还没有部件。</translation>
        </message>
        <message>
            <source>Fact added to {0}; every check runs again.</source>
            <translation>已为 {0} 补充数据；所有检查重新运行。</translation>
        </message>
        <message>
            <source>Fact taken back from {0}; every check runs again.</source>
            <translation>已撤回 {0} 的数据；所有检查重新运行。</translation>
        </message>
    </context>
    <context>
        <name>BuildBanners</name>
        <message>
            <source>Out of date</source>
            <translation>已过时</translation>
        </message>
        <message>
            <source>An earlier answer changed after this build.</source>
            <translation>此配置生成后，前面的回答有更改。</translation>
        </message>
        <message>
            <source>Check this build</source>
            <translation>检查此配置</translation>
        </message>
        <message>
            <source>Propose again</source>
            <translation>重新推荐</translation>
        </message>
        <message>
            <source>There is no build yet.</source>
            <translation>还没有配置。</translation>
        </message>
        <message>
            <source>An earlier answer changed after these proposals.</source>
            <translation>这些方案生成后，前面的回答有更改。</translation>
        </message>
        <message>
            <source>The catalog changed after these proposals.</source>
            <translation>这些方案生成后，目录有更改。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>BuildPage</name>
        <message>
            <source>Checking…</source>
            <translation>正在检查…</translation>
        </message>
        <message>
            <source>Your build, checked by every rule.</source>
            <translation>您的配置，已由全部规则检查。</translation>
        </message>
        <message>
            <source>1 proposal, found in {0} s.</source>
            <translation>1 个方案，用时 {0} s</translation>
        </message>
        <message>
            <source>{0} proposals, found in {1} s.</source>
            <translation>{0} 个方案，用时 {1} s</translation>
        </message>
        <message>
            <source>A quote can be issued once no check fails.</source>
            <translation>所有检查通过后才能签发报价单。</translation>
        </message>
        <message>
            <source>1 missing fact will be printed on the quote.</source>
            <translation>报价单中将注明 1 项缺失数据。</translation>
        </message>
        <message>
            <source>{0} missing facts will be printed on the quote.</source>
            <translation>报价单中将注明 {0} 项缺失数据。</translation>
        </message>
        <message>
            <source>Build</source>
            <translation>配置</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>比较</translation>
        </message>
        <message>
            <source>Propose again</source>
            <translation>重新推荐</translation>
        </message>
        <message>
            <source>Checklist</source>
            <translation>检查清单</translation>
        </message>
        <message>
            <source>What the workshop does to build and accept it</source>
            <translation>车间组装与验收步骤</translation>
        </message>
        <message>
            <source>Choose a model first.</source>
            <translation>请先选择模型。</translation>
        </message>
        <message>
            <source>Your changes were put aside for this proposal.</source>
            <translation>为采用此方案，您的更改已搁置。</translation>
        </message>
        <message>
            <source>The search is still running.</source>
            <translation>搜索仍在进行。</translation>
        </message>
        <message>
            <source>There is no build yet.</source>
            <translation>还没有配置。</translation>
        </message>
        <message>
            <source>Choose one of the changes to go on.</source>
            <translation>请选择一项更改以继续。</translation>
        </message>
        <message>
            <source>Change one of the demands to go on.</source>
            <translation>请修改其中一项要求后继续。</translation>
        </message>
    </context>
    <context>
        <name>BulkDialog</name>
        <message>
            <source>What will change</source>
            <translation>将更改的内容</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>部件</translation>
        </message>
        <message>
            <source>Fact</source>
            <translation>数据项</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>当前</translation>
        </message>
        <message>
            <source>Then</source>
            <translation>更改后</translation>
        </message>
        <message>
            <source>{n} value</source>
            <translation>{n} 个值</translation>
        </message>
        <message>
            <source>{n} values</source>
            <translation>{n} 个值</translation>
        </message>
        <message>
            <source>{n} part</source>
            <translation>{n} 个部件</translation>
        </message>
        <message>
            <source>{n} parts</source>
            <translation>{n} 个部件</translation>
        </message>
        <message>
            <source>{0} of {1} will change, in one step that can be undone.</source>
            <translation>将更改 {1} 中的 {0}，作为一步，可撤销。</translation>
        </message>
        <message>
            <source>Change {n} value</source>
            <translation>更改 {n} 个值</translation>
        </message>
        <message>
            <source>Change {n} values</source>
            <translation>更改 {n} 个值</translation>
        </message>
        <message>
            <source>Leave as it is</source>
            <translation>保持不变</translation>
        </message>
    </context>
    <context>
        <name>BusyPage</name>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>{0} of {1} rows</source>
            <translation>{0} / {1} 行</translation>
        </message>
        <message>
            <source>{0} rows</source>
            <translation>{0} 行</translation>
        </message>
    </context>
    <context>
        <name>CardMemory</name>
        <message>
            <source>Memory</source>
            <translation>显存</translation>
        </message>
    </context>
    <context>
        <name>CardMover</name>
        <message>
            <source>There is no slot further on that this card may go to.</source>
            <translation>后面没有此卡可用的插槽。</translation>
        </message>
        <message>
            <source>Not moved to {0}: {1}</source>
            <translation>未移到 {0}：{1}</translation>
        </message>
        <message>
            <source>Move to {0}: {1}</source>
            <translation>移到 {0}：{1}</translation>
        </message>
        <message>
            <source>width unknown</source>
            <translation>宽度未知</translation>
        </message>
        <message>
            <source>{0}, changes places with {1}</source>
            <translation>{0}，与 {1} 互换</translation>
        </message>
        <message>
            <source>Card moved to {0}.</source>
            <translation>卡已移到 {0}。</translation>
        </message>
    </context>
    <context>
        <name>CardsDialog</name>
        <message>
            <source>Choose cards to compare</source>
            <translation>选择要比较的卡</translation>
        </message>
        <message>
            <source>Accelerators</source>
            <translation>加速器</translation>
        </message>
        <message>
            <source>{0} accelerators</source>
            <translation>{0} 个加速器</translation>
        </message>
        <message>
            <source>Search accelerators</source>
            <translation>搜索加速器</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>比较</translation>
        </message>
        <message>
            <source>Our choice</source>
            <translation>推荐选择</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>{0} of at most {1} ticked.</source>
            <translation>已勾选 {0} 个，最多 {1} 个。</translation>
        </message>
        <message>
            <source>Tick at most {0}.</source>
            <translation>最多勾选 {0} 个。</translation>
        </message>
    </context>
    <context>
        <name>Catalog</name>
        <message>
            <source>Revert</source>
            <translation>还原</translation>
        </message>
        <message>
            <source>Revert {0} to the shipped value</source>
            <translation>将{0}还原为内置值</translation>
        </message>
        <message>
            <source>{0}, row {1}</source>
            <translation>{0}，第 {1} 行</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>No</source>
            <translation>否</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>Up and Down move, Space ticks or takes the tick away.</source>
            <translation>按上下键移动，空格键勾选或取消。</translation>
        </message>
        <message>
            <source>Missing facts</source>
            <translation>缺失数据</translation>
        </message>
        <message>
            <source>ask</source>
            <translation>待询</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Vendor</source>
            <translation>厂商</translation>
        </message>
        <message>
            <source>Part number</source>
            <translation>部件号</translation>
        </message>
        <message>
            <source>Launched</source>
            <translation>上市年份</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>价格</translation>
        </message>
        <message>
            <source>net</source>
            <translation>净价</translation>
        </message>
        <message>
            <source>Facts as of</source>
            <translation>数据日期</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>缺失</translation>
        </message>
        <message>
            <source>facts</source>
            <translation>数据</translation>
        </message>
        <message>
            <source>Set {0} unknown; or type ?</source>
            <translation>将{0}设为未知；或输入“?”</translation>
        </message>
        <message>
            <source>Edit as a table</source>
            <translation>以表格编辑</translation>
        </message>
        <message>
            <source>{0} as a table</source>
            <translation>{0}（表格）</translation>
        </message>
        <message>
            <source>{n} entry</source>
            <translation>{n} 条</translation>
        </message>
        <message>
            <source>{n} entries</source>
            <translation>{n} 条</translation>
        </message>
        <message>
            <source>{0} parts</source>
            <translation>{0} 个部件</translation>
        </message>
        <message>
            <source>price</source>
            <translation>价格</translation>
        </message>
        <message>
            <source>archive</source>
            <translation>归档</translation>
        </message>
        <message>
            <source>bring back</source>
            <translation>取回</translation>
        </message>
        <message>
            <source>delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>new part</source>
            <translation>新部件</translation>
        </message>
        <message>
            <source>No source</source>
            <translation>无来源</translation>
        </message>
        <message>
            <source>To apply</source>
            <translation>待应用</translation>
        </message>
        <message>
            <source>{0} values</source>
            <translation>{0} 个值</translation>
        </message>
        <message>
            <source>The day of the source: as {0}, and not after today.</source>
            <translation>来源日期：形如 {0}，不晚于今天。</translation>
        </message>
        <message>
            <source>Out of date</source>
            <translation>已过时</translation>
        </message>
        <message>
            <source>No price</source>
            <translation>无价格</translation>
        </message>
        <message>
            <source>Old price</source>
            <translation>旧价格</translation>
        </message>
        <message>
            <source>Changed against the shipped catalog</source>
            <translation>与内置目录不同</translation>
        </message>
        <message>
            <source>Facts missing</source>
            <translation>缺少数据</translation>
        </message>
        <message>
            <source>Changed or added by me</source>
            <translation>由我更改或添加</translation>
        </message>
        <message>
            <source>{0} unknown</source>
            <translation>{0}未知</translation>
        </message>
        <message>
            <source>{0}: {1}</source>
            <translation>{0}：{1}</translation>
        </message>
        <message>
            <source>{0} {1}{2}</source>
            <translation>{0} {1}{2}</translation>
        </message>
        <message>
            <source>{0} {1} to {2}{3}</source>
            <translation>{0} {1} 至 {2}{3}</translation>
        </message>
        <message>
            <source>{0} {1}{2} or more</source>
            <translation>{0} ≥ {1}{2}</translation>
        </message>
        <message>
            <source>{0} {1}{2} or less</source>
            <translation>{0} ≤ {1}{2}</translation>
        </message>
        <message>
            <source>{0}, or unknown</source>
            <translation>{0}，或未知</translation>
        </message>
        <message>
            <source>Identity</source>
            <translation>标识</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>{0}: needs a value; the former one is kept.</source>
            <translation>{0}：需要填写；保留原值。</translation>
        </message>
        <message>
            <source>{0}: a year, {1} to {2}.</source>
            <translation>{0}：年份，{1} 至 {2}。</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>编辑</translation>
        </message>
        <message>
            <source>Several parts</source>
            <translation>多个部件</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>New part</source>
            <translation>新建部件</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>归档</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Back to shipped</source>
            <translation>还原为内置</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Upgrade</source>
            <translation>升级</translation>
        </message>
        <message>
            <source>Archived</source>
            <translation>已归档</translation>
        </message>
        <message>
            <source>Whole part</source>
            <translation>整个部件</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Nobody has entered this fact yet.</source>
            <translation>尚无人填写此数据。</translation>
        </message>
        <message>
            <source>Entered, not applied yet: {0}</source>
            <translation>已输入，尚未应用：{0}</translation>
        </message>
        <message>
            <source>being fetched</source>
            <translation>正在获取</translation>
        </message>
        <message>
            <source>Price on request</source>
            <translation>价格待询</translation>
        </message>
        <message>
            <source>{n} fact is missing</source>
            <translation>缺少 {n} 项数据</translation>
        </message>
        <message>
            <source>{n} facts are missing</source>
            <translation>缺少 {n} 项数据</translation>
        </message>
        <message>
            <source>needed</source>
            <translation>必填</translation>
        </message>
        <message>
            <source>Shipped: {0}</source>
            <translation>内置：{0}</translation>
        </message>
        <message>
            <source>on request</source>
            <translation>待询</translation>
        </message>
        <message>
            <source>Source: own entry</source>
            <translation>来源：自行填写</translation>
        </message>
        <message>
            <source>Source of {0}</source>
            <translation>{0}的来源</translation>
        </message>
        <message>
            <source>A data sheet, the vendor's page, a measurement.</source>
            <translation>数据手册、厂商网页或实测。</translation>
        </message>
        <message>
            <source>Day of the source of {0}</source>
            <translation>{0}来源的日期</translation>
        </message>
        <message>
            <source>The day of the source, as {0}</source>
            <translation>来源日期，形如 {0}</translation>
        </message>
        <message>
            <source>Where does it come from? Enter keeps it as your own entry.</source>
            <translation>数据来自哪里？按 Enter 作为自行填写保存。</translation>
        </message>
        <message>
            <source>own entry</source>
            <translation>自行填写</translation>
        </message>
        <message>
            <source>The menu key sorts and filters by the column that Left and Right go to.</source>
            <translation>按左右键选列，菜单键可按该列排序和筛选。</translation>
        </message>
        <message>
            <source>Parts</source>
            <translation>部件</translation>
        </message>
        <message>
            <source>Categories</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Up and Down choose what is listed, Right and Left open and close a category.</source>
            <translation>按上下键选择列出的内容，左右键展开或折叠类别。</translation>
        </message>
        <message>
            <source>All parts</source>
            <translation>全部部件</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>My changes</source>
            <translation>我的更改</translation>
        </message>
        <message>
            <source>Used in {n} quote; it keeps its copy.</source>
            <translation>用于 {n} 份报价单；其副本保留。</translation>
        </message>
        <message>
            <source>Used in {n} quotes; they keep their copy.</source>
            <translation>用于 {n} 份报价单；其副本保留。</translation>
        </message>
        <message>
            <source>What cannot be true</source>
            <translation>互相矛盾之处</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>部件</translation>
        </message>
        <message>
            <source>Fact</source>
            <translation>数据项</translation>
        </message>
        <message>
            <source>Accelerators</source>
            <translation>加速器</translation>
        </message>
        <message>
            <source>Processors</source>
            <translation>处理器</translation>
        </message>
        <message>
            <source>Boards</source>
            <translation>主板</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>内存</translation>
        </message>
        <message>
            <source>Storage</source>
            <translation>存储</translation>
        </message>
        <message>
            <source>Power supplies</source>
            <translation>电源</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>机箱</translation>
        </message>
        <message>
            <source>CPU coolers</source>
            <translation>CPU 散热器</translation>
        </message>
        <message>
            <source>Fans</source>
            <translation>风扇</translation>
        </message>
        <message>
            <source>Network cards</source>
            <translation>网卡</translation>
        </message>
        <message>
            <source>Switches</source>
            <translation>交换机</translation>
        </message>
        <message>
            <source>Racks</source>
            <translation>机架</translation>
        </message>
        <message>
            <source>Rack power</source>
            <translation>机架配电</translation>
        </message>
        <message>
            <source>Cables and optics</source>
            <translation>线缆与光模块</translation>
        </message>
        <message>
            <source>Servers</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>Edge devices</source>
            <translation>边缘设备</translation>
        </message>
        <message>
            <source>Cloud</source>
            <translation>云</translation>
        </message>
        <message>
            <source>Rented servers</source>
            <translation>租用服务器</translation>
        </message>
        <message>
            <source>Gaming GPU</source>
            <translation>游戏 GPU</translation>
        </message>
        <message>
            <source>Workstation GPU</source>
            <translation>工作站 GPU</translation>
        </message>
        <message>
            <source>Server GPU</source>
            <translation>服务器 GPU</translation>
        </message>
        <message>
            <source>Edge modules</source>
            <translation>边缘模块</translation>
        </message>
        <message>
            <source>Cloud only</source>
            <translation>仅限云端</translation>
        </message>
        <message>
            <source>Open air</source>
            <translation>开放式风扇</translation>
        </message>
        <message>
            <source>Blower</source>
            <translation>涡轮风扇</translation>
        </message>
        <message>
            <source>Flow through</source>
            <translation>直通式风道</translation>
        </message>
        <message>
            <source>Passive</source>
            <translation>被动散热</translation>
        </message>
        <message>
            <source>Liquid</source>
            <translation>液冷</translation>
        </message>
        <message>
            <source>Baseboard</source>
            <translation>基板</translation>
        </message>
        <message>
            <source>Module</source>
            <translation>模块</translation>
        </message>
        <message>
            <source>SATA SSD</source>
            <translation>SATA SSD</translation>
        </message>
        <message>
            <source>Hard disk</source>
            <translation>机械硬盘</translation>
        </message>
        <message>
            <source>Tower</source>
            <translation>塔式</translation>
        </message>
        <message>
            <source>Rack</source>
            <translation>机架式</translation>
        </message>
        <message>
            <source>Open frame</source>
            <translation>开放式机架</translation>
        </message>
        <message>
            <source>Air</source>
            <translation>风冷</translation>
        </message>
        <message>
            <source>Liquid, closed loop</source>
            <translation>一体式水冷</translation>
        </message>
        <message>
            <source>Liquid-assisted air</source>
            <translation>液辅风冷</translation>
        </message>
        <message>
            <source>Copper, passive</source>
            <translation>无源铜缆</translation>
        </message>
        <message>
            <source>Copper, active</source>
            <translation>有源铜缆</translation>
        </message>
        <message>
            <source>Optical cable</source>
            <translation>有源光缆</translation>
        </message>
        <message>
            <source>Transceiver</source>
            <translation>光模块</translation>
        </message>
        <message>
            <source>Fibre</source>
            <translation>光纤</translation>
        </message>
        <message>
            <source>Twisted pair</source>
            <translation>双绞线</translation>
        </message>
        <message>
            <source>Power cord</source>
            <translation>电源线</translation>
        </message>
        <message>
            <source>Multimode</source>
            <translation>多模</translation>
        </message>
        <message>
            <source>Single mode</source>
            <translation>单模</translation>
        </message>
        <message>
            <source>Barebone</source>
            <translation>准系统</translation>
        </message>
        <message>
            <source>Complete</source>
            <translation>整机</translation>
        </message>
        <message>
            <source>chipset</source>
            <translation>芯片组</translation>
        </message>
        <message>
            <source>PCIe switch</source>
            <translation>PCIe 交换芯片</translation>
        </message>
        <message>
            <source>processor</source>
            <translation>处理器</translation>
        </message>
        <message>
            <source>processor 1</source>
            <translation>处理器 1</translation>
        </message>
        <message>
            <source>processor 2</source>
            <translation>处理器 2</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>or</source>
            <translation>或</translation>
        </message>
        <message>
            <source>12V-2×6</source>
            <translation>12V-2×6</translation>
        </message>
        <message>
            <source>PCIe 8-pin</source>
            <translation>PCIe 8 针</translation>
        </message>
        <message>
            <source>PCIe 6-pin</source>
            <translation>PCIe 6 针</translation>
        </message>
        <message>
            <source>EPS 8-pin</source>
            <translation>EPS 8 针</translation>
        </message>
        <message>
            <source>12-pin</source>
            <translation>12 针</translation>
        </message>
        <message>
            <source>Curated</source>
            <translation>已核实</translation>
        </message>
        <message>
            <source>Community</source>
            <translation>二手来源</translation>
        </message>
        <message>
            <source>Derived</source>
            <translation>推导</translation>
        </message>
        <message>
            <source>Recalled</source>
            <translation>未核实</translation>
        </message>
        <message>
            <source>Yours</source>
            <translation>自有</translation>
        </message>
        <message>
            <source>List price</source>
            <translation>标价</translation>
        </message>
        <message>
            <source>Retail</source>
            <translation>零售</translation>
        </message>
        <message>
            <source>On demand, per hour</source>
            <translation>按需，每小时</translation>
        </message>
        <message>
            <source>Supplier's quote</source>
            <translation>供应商报价</translation>
        </message>
        <message>
            <source>Indicative</source>
            <translation>参考价</translation>
        </message>
        <message>
            <source>Read in the vendor's own text.</source>
            <translation>取自厂商原文。</translation>
        </message>
        <message>
            <source>Confirmed by two independent readers, or submitted by the vendor.</source>
            <translation>由两名独立读者确认，或由厂商提交。</translation>
        </message>
        <message>
            <source>One second-hand source.</source>
            <translation>一个二手来源。</translation>
        </message>
        <message>
            <source>Follows from sourced facts by a named rule.</source>
            <translation>按指定规则由有来源的数据推导得出。</translation>
        </message>
        <message>
            <source>General knowledge, not verified against a document.</source>
            <translation>常识，未经文档核实。</translation>
        </message>
        <message>
            <source>Entered by you.</source>
            <translation>由您填写。</translation>
        </message>
        <message>
            <source>no source</source>
            <translation>无来源</translation>
        </message>
        <message>
            <source>Shipped unknown.</source>
            <translation>内置：未知。</translation>
        </message>
        <message>
            <source>Shipped {0}, {1}.</source>
            <translation>内置 {0}，{1}。</translation>
        </message>
        <message>
            <source>Allowed {0} to {1}{2}.</source>
            <translation>允许 {0} 至 {1}{2}。</translation>
        </message>
        <message>
            <source>Allowed {0}{1} or more.</source>
            <translation>允许不小于 {0}{1}。</translation>
        </message>
        <message>
            <source>A number{0}.</source>
            <translation>一个数字{0}。</translation>
        </message>
        <message>
            <source>, in{0}</source>
            <translation>，单位{0}</translation>
        </message>
        <message>
            <source>Whole numbers.</source>
            <translation>整数。</translation>
        </message>
        <message>
            <source> or </source>
            <translation> 或 </translation>
        </message>
        <message>
            <source>Also in {0}.</source>
            <translation>也可用 {0}。</translation>
        </message>
        <message>
            <source>{0}, {1}</source>
            <translation>{0}、{1}</translation>
        </message>
        <message>
            <source>Allowed: {0}.</source>
            <translation>允许：{0}。</translation>
        </message>
        <message>
            <source>As PCIEX16_1 = 8, M.2_2 = 4.</source>
            <translation>形如 PCIEX16_1 = 8, M.2_2 = 4。</translation>
        </message>
        <message>
            <source>Several, with a comma between them.</source>
            <translation>多个，用逗号分隔。</translation>
        </message>
        <message>
            <source>Needs a value.</source>
            <translation>需要填写。</translation>
        </message>
    </context>
    <context>
        <name>CatalogBar</name>
        <message>
            <source>Name, number or “48 GB &lt; 300 W”</source>
            <translation>名称、编号或“48 GB &lt; 300 W”</translation>
        </message>
        <message>
            <source>Search the catalog</source>
            <translation>搜索目录</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>导入…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>New part</source>
            <translation>新建部件</translation>
        </message>
        <message>
            <source>Check, health and log of the catalog</source>
            <translation>目录的检查、健康状况和日志</translation>
        </message>
        <message>
            <source>Catalog</source>
            <translation>目录</translation>
        </message>
        <message>
            <source>Check the catalog</source>
            <translation>检查目录</translation>
        </message>
        <message>
            <source>Health</source>
            <translation>健康状况</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>日志</translation>
        </message>
        <message>
            <source>Changed under your values</source>
            <translation>自有值对应的内置值已变</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>没有可撤销的操作。</translation>
        </message>
        <message>
            <source>There is nothing to redo.</source>
            <translation>没有可重做的操作。</translation>
        </message>
        <message>
            <source>Undo: {0}</source>
            <translation>撤销：{0}</translation>
        </message>
        <message>
            <source>Redo: {0}</source>
            <translation>重做：{0}</translation>
        </message>
    </context>
    <context>
        <name>CatalogPage</name>
        <message>
            <source>Catalog</source>
            <translation>目录</translation>
        </message>
        <message>
            <source>Undoing: {0}…</source>
            <translation>正在撤销：{0}…</translation>
        </message>
        <message>
            <source>Making again: {0}…</source>
            <translation>正在重做：{0}…</translation>
        </message>
        <message>
            <source>There is no part {0} any more.</source>
            <translation>部件 {0} 已不存在。</translation>
        </message>
        <message>
            <source>Catalog {0}</source>
            <translation>目录 {0}</translation>
        </message>
        <message>
            <source>{n} own change</source>
            <translation>{n} 项自有更改</translation>
        </message>
        <message>
            <source>{n} own changes</source>
            <translation>{n} 项自有更改</translation>
        </message>
        <message>
            <source>{0} (copy)</source>
            <translation>{0}（副本）</translation>
        </message>
    </context>
    <context>
        <name>CheckCount</name>
        <message>
            <source>failed</source>
            <translation>未通过</translation>
        </message>
        <message>
            <source>warning</source>
            <translation>警告</translation>
        </message>
        <message>
            <source>warnings</source>
            <translation>警告</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>verified</source>
            <translation>已通过</translation>
        </message>
    </context>
    <context>
        <name>CheckPage</name>
        <message>
            <source>What the import would change</source>
            <translation>导入将更改的内容</translation>
        </message>
        <message>
            <source>Save rejected rows…</source>
            <translation>保存被拒绝的行…</translation>
        </message>
        <message>
            <source>Keep my own values</source>
            <translation>保留自有值</translation>
        </message>
        <message>
            <source>Take the file's value for {n} of mine</source>
            <translation>用文件的值替换 {n} 个自有值</translation>
        </message>
        <message>
            <source>Take the file's values for {n} of mine</source>
            <translation>用文件的值替换 {n} 个自有值</translation>
        </message>
        <message>
            <source>Nothing of this kind.</source>
            <translation>没有此类内容。</translation>
        </message>
        <message>
            <source>Leave it out</source>
            <translation>略过</translation>
        </message>
        <message>
            <source>Take it</source>
            <translation>采用</translation>
        </message>
        <message>
            <source>{0}, {1}: yours {2}, file {3}</source>
            <translation>{0}，{1}：自有 {2}，文件 {3}</translation>
        </message>
        <message>
            <source>{0}, {1}: {2}, then {3}</source>
            <translation>{0}，{1}：{2}，之后 {3}</translation>
        </message>
    </context>
    <context>
        <name>ChecklistDialog</name>
        <message>
            <source>Workshop checklist</source>
            <translation>车间检查清单</translation>
        </message>
        <message>
            <source>Steps with their acceptance values</source>
            <translation>各步骤及其验收值</translation>
        </message>
        <message>
            <source>Text to read and copy.</source>
            <translation>可阅读和复制的文本。</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>The quote prints it, too.</source>
            <translation>报价单中也会打印。</translation>
        </message>
        <message>
            <source>Copied.</source>
            <translation>已复制。</translation>
        </message>
    </context>
    <context>
        <name>ChecksField</name>
        <message>
            <source>none of them</source>
            <translation>都不选</translation>
        </message>
    </context>
    <context>
        <name>ChoosePage</name>
        <message>
            <source>Choose file…</source>
            <translation>选择文件…</translation>
        </message>
        <message>
            <source>Choose folder…</source>
            <translation>选择文件夹…</translation>
        </message>
        <message>
            <source>Drop a file or a folder here</source>
            <translation>将文件或文件夹拖到此处</translation>
        </message>
        <message>
            <source>What can be read</source>
            <translation>可读取的内容</translation>
        </message>
        <message>
            <source>CSV and XLSX of a supplier: columns are matched in the next step and remembered.</source>
            <translation>供应商的 CSV 和 XLSX：下一步匹配各列，并记住匹配结果。</translation>
        </message>
        <message>
            <source>CSV, XLSX, JSON, YAML and ZIP that Rigwright exported, or written in the same way.</source>
            <translation>由 Rigwright 导出的 CSV、XLSX、JSON、YAML 和 ZIP，或按相同格式编写的文件。</translation>
        </message>
        <message>
            <source>BuildCores OpenDB: the folder of your copy, or a packed .jsonl.gz.</source>
            <translation>BuildCores OpenDB：本地副本的文件夹，或打包的 .jsonl.gz。</translation>
        </message>
        <message>
            <source>Price lists of clouds: one CSV per provider, with the columns of SkyPilot's catalog.</source>
            <translation>云价目表：每个服务商一个 CSV，列与 SkyPilot 目录相同。</translation>
        </message>
        <message>
            <source>Nothing leaves this computer, and nothing is changed before you have seen what would be.</source>
            <translation>数据不会离开本机；查看并确认更改之前，不会改动任何内容。</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>未更改任何内容。</translation>
        </message>
        <message>
            <source>Files of parts ({0});;All files (*)</source>
            <translation>部件文件 ({0});;所有文件 (*)</translation>
        </message>
        <message>
            <source>Import parts</source>
            <translation>导入部件</translation>
        </message>
        <message>
            <source>Import a folder of parts</source>
            <translation>导入部件文件夹</translation>
        </message>
    </context>
    <context>
        <name>CloudCard</name>
        <message>
            <source>Cloud</source>
            <translation>云</translation>
        </message>
        <message>
            <source>none ticked: any</source>
            <translation>均未勾选：任意</translation>
        </message>
        <message>
            <source>Instances, by the hour</source>
            <translation>按小时租实例</translation>
        </message>
        <message>
            <source>Servers, by the month</source>
            <translation>按月租服务器</translation>
        </message>
        <message>
            <source>Either</source>
            <translation>均可</translation>
        </message>
        <message>
            <source>What is rented</source>
            <translation>租用类型</translation>
        </message>
        <message>
            <source>Providers</source>
            <translation>服务商</translation>
        </message>
        <message>
            <source>There are no cloud machines in the catalog.</source>
            <translation>目录中没有云机器。</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>区域</translation>
        </message>
        <message>
            <source>any</source>
            <translation>任意</translation>
        </message>
        <message>
            <source>No commitment</source>
            <translation>无承诺期</translation>
        </message>
        <message>
            <source>1 year</source>
            <translation>1 年</translation>
        </message>
        <message>
            <source>3 years</source>
            <translation>3 年</translation>
        </message>
        <message>
            <source>Commitment</source>
            <translation>承诺期</translation>
        </message>
        <message>
            <source>Spot machines</source>
            <translation>竞价实例</translation>
        </message>
        <message>
            <source>Without a price for it in the catalog the one on demand counts.</source>
            <translation>目录中没有此价格时，按按需价格计算。</translation>
        </message>
        <message>
            <source>They may be stopped at any time.</source>
            <translation>可能随时被中断。</translation>
        </message>
        <message>
            <source>Storage</source>
            <translation>存储</translation>
        </message>
        <message>
            <source>beside the disks of the machine</source>
            <translation>不含机器自带的硬盘</translation>
        </message>
        <message>
            <source>Data going out</source>
            <translation>流出数据</translation>
        </message>
        <message>
            <source>TB / month</source>
            <translation>TB / 月</translation>
        </message>
        <message>
            <source>{0} / GB / month</source>
            <translation>{0} / GB / 月</translation>
        </message>
    </context>
    <context>
        <name>ColumnsDialog</name>
        <message>
            <source>Columns: {0}</source>
            <translation>列：{0}</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Find a fact</source>
            <translation>查找数据项</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>上移</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>下移</translation>
        </message>
        <message>
            <source>Usual columns</source>
            <translation>默认列</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Space shows or hides a column. Ctrl+Up and Ctrl+Down move it.</source>
            <translation>按空格键显示或隐藏列。按 Ctrl+↑ 和 Ctrl+↓ 移动。</translation>
        </message>
    </context>
    <context>
        <name>CompanySection</name>
        <message>
            <source>Company and logo</source>
            <translation>公司与徽标</translation>
        </message>
        <message>
            <source>printed on every quote</source>
            <translation>印在每份报价单上</translation>
        </message>
        <message>
            <source>Company name</source>
            <translation>公司名称</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>联系人</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Street, postal code and place; commas make lines.</source>
            <translation>街道、邮政编码和城市；用逗号分行。</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>电子邮件</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>VAT number</source>
            <translation>增值税号</translation>
        </message>
        <message>
            <source>Company register</source>
            <translation>工商登记号</translation>
        </message>
        <message>
            <source>WEEE number</source>
            <translation>WEEE 编号</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>国家</translation>
        </message>
        <message>
            <source>Choose logo…</source>
            <translation>选择徽标…</translation>
        </message>
        <message>
            <source>Remove logo</source>
            <translation>移除徽标</translation>
        </message>
        <message>
            <source>Logo</source>
            <translation>徽标</translation>
        </message>
        <message>
            <source>Letterhead</source>
            <translation>信头</translation>
        </message>
        <message>
            <source>PNG or SVG</source>
            <translation>PNG 或 SVG</translation>
        </message>
        <message>
            <source>Your company</source>
            <translation>您的公司</translation>
        </message>
        <message>
            <source>Choose a logo</source>
            <translation>选择徽标</translation>
        </message>
        <message>
            <source>Pictures (*.png *.svg)</source>
            <translation>图片 (*.png *.svg)</translation>
        </message>
        <message>
            <source>{0} is no picture that can be read. Use a PNG or an SVG file.</source>
            <translation>{0} 不是可读取的图片。请使用 PNG 或 SVG 文件。</translation>
        </message>
    </context>
    <context>
        <name>CompareDialog</name>
        <message>
            <source>Compare alternatives</source>
            <translation>比较备选方案</translation>
        </message>
        <message>
            <source>Tick up to five. ● marks the lines that differ.</source>
            <translation>最多勾选五个。● 标出有差异的行。</translation>
        </message>
        <message>
            <source>From a file…</source>
            <translation>从文件…</translation>
        </message>
        <message>
            <source>Builds</source>
            <translation>配置</translation>
        </message>
        <message>
            <source>Best of its kind</source>
            <translation>同类最佳</translation>
        </message>
        <message>
            <source>Only differences</source>
            <translation>仅显示差异</translation>
        </message>
        <message>
            <source>Alternatives side by side</source>
            <translation>备选方案并列对比</translation>
        </message>
        <message>
            <source>Put on the quote</source>
            <translation>加入报价单</translation>
        </message>
        <message>
            <source>Copy table</source>
            <translation>复制表格</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Take this one</source>
            <translation>采用此项</translation>
        </message>
        <message>
            <source>Your build</source>
            <translation>当前配置</translation>
        </message>
        <message>
            <source>Build of a file</source>
            <translation>文件中的配置</translation>
        </message>
        <message>
            <source>Five are compared: untick one first.</source>
            <translation>已在比较五个：请先取消一个。</translation>
        </message>
        <message>
            <source>Open a build</source>
            <translation>打开配置</translation>
        </message>
        <message>
            <source>Builds (*.yaml *.yml *.json)</source>
            <translation>配置 (*.yaml *.yml *.json)</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>正在搜索…</translation>
        </message>
        <message>
            <source>Comparing…</source>
            <translation>正在比较…</translation>
        </message>
        <message>
            <source>The comparison is not ready yet.</source>
            <translation>比较尚未完成。</translation>
        </message>
        <message>
            <source>{0} of {1} alternatives can be had.</source>
            <translation>{1} 个备选方案中有 {0} 个可行。</translation>
        </message>
        <message>
            <source>There is no such machine.</source>
            <translation>没有这样的机器。</translation>
        </message>
        <message>
            <source>This is the build in hand.</source>
            <translation>这是当前配置。</translation>
        </message>
        <message>
            <source>Take {0}</source>
            <translation>采用{0}</translation>
        </message>
    </context>
    <context>
        <name>ComparePane</name>
        <message>
            <source>Compare this</source>
            <translation>比较此项</translation>
        </message>
        <message>
            <source>with this</source>
            <translation>与此项</translation>
        </message>
        <message>
            <source>Only what differs</source>
            <translation>仅显示差异</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>之前</translation>
        </message>
        <message>
            <source>After</source>
            <translation>之后</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>差额</translation>
        </message>
        <message>
            <source>What differs</source>
            <translation>差异</translation>
        </message>
        <message>
            <source>There is no other quote to compare with.</source>
            <translation>没有其他报价单可供比较。</translation>
        </message>
        <message>
            <source>revision {0}</source>
            <translation>修订版 {0}</translation>
        </message>
        <message>
            <source>Revision {0}, {1}, {2}</source>
            <translation>修订版 {0}，{1}，{2}</translation>
        </message>
        <message>
            <source>{n} line is the same.</source>
            <translation>{n} 行相同。</translation>
        </message>
        <message>
            <source>{n} lines are the same.</source>
            <translation>{n} 行相同。</translation>
        </message>
        <message>
            <source>The two are the same in every line.</source>
            <translation>两者每一行都相同。</translation>
        </message>
    </context>
    <context>
        <name>Comparison</name>
        <message>
            <source>Workstation</source>
            <translation>工作站</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>集群</translation>
        </message>
        <message>
            <source>Cloud</source>
            <translation>云</translation>
        </message>
        <message>
            <source>Bare metal, by the month</source>
            <translation>裸金属，按月</translation>
        </message>
        <message>
            <source>Edge</source>
            <translation>边缘</translation>
        </message>
        <message>
            <source>Hybrid</source>
            <translation>混合</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>Cost over {0} months</source>
            <translation>{0} 个月成本</translation>
        </message>
        <message>
            <source>Cost in all</source>
            <translation>总成本</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Requirement</source>
            <translation>要求</translation>
        </message>
        <message>
            <source>Purchase</source>
            <translation>购买</translation>
        </message>
        <message>
            <source>rented</source>
            <translation>租用</translation>
        </message>
        <message>
            <source>Every month</source>
            <translation>每月</translation>
        </message>
        <message>
            <source>Power at the socket</source>
            <translation>插座功率</translation>
        </message>
        <message>
            <source>at the provider</source>
            <translation>在服务商处</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>Risks</source>
            <translation>风险</translation>
        </message>
        <message>
            <source>{0} kW</source>
            <translation>{0} kW</translation>
        </message>
        <message>
            <source>{0} W</source>
            <translation>{0} W</translation>
        </message>
        <message>
            <source> + {0} on request</source>
            <translation> + {0} 待询</translation>
        </message>
        <message>
            <source>Time to the end of training</source>
            <translation>训练完成时间</translation>
        </message>
        <message>
            <source>{0} h</source>
            <translation>{0} h</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>速度</translation>
        </message>
        <message>
            <source>There is no such machine.</source>
            <translation>没有这样的机器。</translation>
        </message>
        <message>
            <source>cannot be told</source>
            <translation>无法给出</translation>
        </message>
        <message>
            <source>met</source>
            <translation>满足</translation>
        </message>
        <message>
            <source>missed</source>
            <translation>未满足</translation>
        </message>
        <message>
            <source>from month {0}</source>
            <translation>从第 {0} 个月起</translation>
        </message>
        <message>
            <source>Cheaper than renting</source>
            <translation>比租用便宜</translation>
        </message>
        <message>
            <source>Verified</source>
            <translation>已验证</translation>
        </message>
        <message>
            <source>Incomplete</source>
            <translation>不完整</translation>
        </message>
        <message>
            <source>Fails</source>
            <translation>不合格</translation>
        </message>
        <message>
            <source>not checked</source>
            <translation>未检查</translation>
        </message>
        <message>
            <source>none named</source>
            <translation>未列出</translation>
        </message>
        <message>
            <source>Machines</source>
            <translation>机器</translation>
        </message>
    </context>
    <context>
        <name>ComparisonTable</name>
        <message>
            <source>Arrow keys move: a line is a figure, a column an alternative.</source>
            <translation>按方向键移动：行为数据，列为备选方案。</translation>
        </message>
        <message>
            <source>{0}, differs</source>
            <translation>{0}，有差异</translation>
        </message>
        <message>
            <source>{0}, the best of them</source>
            <translation>{0}，其中最佳</translation>
        </message>
    </context>
    <context>
        <name>Corner</name>
        <message>
            <source>Save elsewhere…</source>
            <translation>另存到别处…</translation>
        </message>
        <message>
            <source>Project and saving</source>
            <translation>项目与保存</translation>
        </message>
        <message>
            <source>Unnamed project</source>
            <translation>未命名项目</translation>
        </message>
        <message>
            <source>for {0}</source>
            <translation>客户：{0}</translation>
        </message>
        <message>
            <source>Made again: {0}</source>
            <translation>已重做：{0}</translation>
        </message>
        <message>
            <source>Undone: {0}</source>
            <translation>已撤销：{0}</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>正在保存…</translation>
        </message>
        <message>
            <source>Saved {0}</source>
            <translation>已保存 {0}</translation>
        </message>
        <message>
            <source>Not saved: {0}</source>
            <translation>未保存：{0}</translation>
        </message>
    </context>
    <context>
        <name>CostPage</name>
        <message>
            <source>The same work, bought or rented, before tax.</source>
            <translation>同样的工作，购买或租用，税前。</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>成本</translation>
        </message>
        <message>
            <source>Months compared</source>
            <translation>比较月数</translation>
        </message>
        <message>
            <source>Over</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>months</source>
            <translation>个月</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>比较</translation>
        </message>
        <message>
            <source>Growth</source>
            <translation>增长</translation>
        </message>
        <message>
            <source>What to buy year by year as the data grow</source>
            <translation>数据增长时逐年需购买的设备</translation>
        </message>
        <message>
            <source>Computing…</source>
            <translation>正在计算…</translation>
        </message>
        <message>
            <source>There is no build yet.</source>
            <translation>还没有配置。</translation>
        </message>
        <message>
            <source>{0} prices are older than 90 days or past their validity; the oldest is of {1}.</source>
            <translation>{0} 个价格已超过 90 天或已失效；最早的日期为 {1}。</translation>
        </message>
        <message>
            <source>One price is older than 90 days or past its validity; it is of {0}.</source>
            <translation>一个价格已超过 90 天或已失效；其日期为 {0}。</translation>
        </message>
        <message>
            <source>The exchange rate of {0} to {1} is of {2}: set a new one in Settings.</source>
            <translation>{0} 对 {1} 的汇率日期为 {2}：请在设置中更新。</translation>
        </message>
        <message>
            <source>The exchange rate of {0} to {1} has no date: set it in Settings.</source>
            <translation>{0} 对 {1} 的汇率没有日期：请在设置中填写。</translation>
        </message>
    </context>
    <context>
        <name>CostTable</name>
        <message>
            <source>Hardware</source>
            <translation>硬件</translation>
        </message>
        <message>
            <source>Setup</source>
            <translation>开通费</translation>
        </message>
        <message>
            <source>Electricity</source>
            <translation>电费</translation>
        </message>
        <message>
            <source>Rent</source>
            <translation>租金</translation>
        </message>
        <message>
            <source>Care</source>
            <translation>运维</translation>
        </message>
        <message>
            <source>Storage and traffic</source>
            <translation>存储与流量</translation>
        </message>
        <message>
            <source>Outgoing data</source>
            <translation>流出数据</translation>
        </message>
        <message>
            <source>Cooling</source>
            <translation>制冷</translation>
        </message>
        <message>
            <source>Cooling and building</source>
            <translation>制冷与建筑</translation>
        </message>
        <message>
            <source>Hosting</source>
            <translation>托管</translation>
        </message>
        <message>
            <source>Support</source>
            <translation>维保</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Interest</source>
            <translation>利息</translation>
        </message>
        <message>
            <source>Uplink</source>
            <translation>上行链路</translation>
        </message>
        <message>
            <source>Discount</source>
            <translation>折扣</translation>
        </message>
        <message>
            <source>Resale at the end</source>
            <translation>期末残值</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>总计</translation>
        </message>
    </context>
    <context>
        <name>CostTableView</name>
        <message>
            <source>In {0} months, {1}</source>
            <translation>{0} 个月内，{1}</translation>
        </message>
    </context>
    <context>
        <name>CostWords</name>
        <message>
            <source>Money spent so far, month by month</source>
            <translation>逐月累计支出</translation>
        </message>
        <message>
            <source>months in use</source>
            <translation>使用月数</translation>
        </message>
        <message>
            <source>Buying is cheaper from month {n}</source>
            <translation>从第 {n} 个月起购买更便宜</translation>
        </message>
        <message>
            <source>both stand at about {money} then</source>
            <translation>届时两者均约 {money}</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>月</translation>
        </message>
        <message>
            <source>Month {n}: {amounts}</source>
            <translation>第 {n} 个月：{amounts}</translation>
        </message>
        <message>
            <source>At purchase: {amounts}</source>
            <translation>购买时：{amounts}</translation>
        </message>
    </context>
    <context>
        <name>CustomModelCard</name>
        <message>
            <source>Your figures</source>
            <translation>自有数据</translation>
        </message>
        <message>
            <source>The published figures of a model card are enough.</source>
            <translation>模型卡公布的数据即可。</translation>
        </message>
        <message>
            <source>Size and work</source>
            <translation>规模与计算量</translation>
        </message>
        <message>
            <source>Transformer</source>
            <translation>Transformer</translation>
        </message>
        <message>
            <source>Image model</source>
            <translation>图像模型</translation>
        </message>
        <message>
            <source>Form of the figures</source>
            <translation>数据形式</translation>
        </message>
        <message>
            <source>Gated feed-forward (three matrices)</source>
            <translation>门控前馈（三个矩阵）</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>参数量</translation>
        </message>
        <message>
            <source>Work per sample, forward</source>
            <translation>每样本前向计算量</translation>
        </message>
        <message>
            <source>Activations per sample</source>
            <translation>每样本激活值</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>层数</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>隐藏维度</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>注意力头</translation>
        </message>
        <message>
            <source>Key-value heads</source>
            <translation>KV 头</translation>
        </message>
        <message>
            <source>empty: as many as heads</source>
            <translation>留空：与注意力头数相同</translation>
        </message>
        <message>
            <source>Feed-forward width</source>
            <translation>前馈层维度</translation>
        </message>
        <message>
            <source>Vocabulary</source>
            <translation>词表</translation>
        </message>
        <message>
            <source>Experts</source>
            <translation>专家数</translation>
        </message>
        <message>
            <source>empty: none</source>
            <translation>留空：无</translation>
        </message>
        <message>
            <source>Experts used per token</source>
            <translation>每 token 激活专家数</translation>
        </message>
        <message>
            <source>Multiply-accumulates per image</source>
            <translation>每张图像的乘加次数</translation>
        </message>
        <message>
            <source>Activations per image</source>
            <translation>每张图像的激活值</translation>
        </message>
        <message>
            <source>Image side</source>
            <translation>图像边长</translation>
        </message>
        <message>
            <source>{0} for {1}</source>
            <translation>{1} 为 {0}</translation>
        </message>
        <message>
            <source>Own model</source>
            <translation>自有模型</translation>
        </message>
    </context>
    <context>
        <name>DatabaseSection</name>
        <message>
            <source>Database</source>
            <translation>数据库</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Version of the tables</source>
            <translation>表结构版本</translation>
        </message>
        <message>
            <source>Version of the catalog</source>
            <translation>目录版本</translation>
        </message>
        <message>
            <source>Another database</source>
            <translation>其他数据库</translation>
        </message>
        <message>
            <source>A file on this computer, or the address of a PostgreSQL server that a team shares.</source>
            <translation>本机上的文件，或团队共享的 PostgreSQL 服务器地址。</translation>
        </message>
        <message>
            <source>Choose file…</source>
            <translation>选择文件…</translation>
        </message>
        <message>
            <source>New file…</source>
            <translation>新建文件…</translation>
        </message>
        <message>
            <source>Test connection</source>
            <translation>测试连接</translation>
        </message>
        <message>
            <source>Switch…</source>
            <translation>切换…</translation>
        </message>
        <message>
            <source>Back to the database on this computer</source>
            <translation>切换回本机数据库</translation>
        </message>
        <message>
            <source>not told</source>
            <translation>未说明</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>Choose a database</source>
            <translation>选择数据库</translation>
        </message>
        <message>
            <source>Databases (*.db *.sqlite)</source>
            <translation>数据库 (*.db *.sqlite)</translation>
        </message>
        <message>
            <source>New database</source>
            <translation>新建数据库</translation>
        </message>
        <message>
            <source>Databases (*.db)</source>
            <translation>数据库 (*.db)</translation>
        </message>
        <message>
            <source>{0} is there already. Choose it, or give another name.</source>
            <translation>{0} 已存在。请选择它，或另取名称。</translation>
        </message>
        <message>
            <source>Give the address of a database, as postgresql://user@server/name.</source>
            <translation>请输入数据库地址，形如 postgresql://user@server/name。</translation>
        </message>
        <message>
            <source>Testing the connection…</source>
            <translation>正在测试连接…</translation>
        </message>
        <message>
            <source>The open project is saved and closed. The window then shows what is in the other database, now and at the next start. Nothing is copied between the two.</source>
            <translation>当前项目将保存并关闭。窗口随后显示另一数据库的内容，现在和下次启动时均如此。两者之间不复制任何内容。</translation>
        </message>
        <message>
            <source>Switch</source>
            <translation>切换</translation>
        </message>
        <message>
            <source>Stay here</source>
            <translation>留在此处</translation>
        </message>
        <message>
            <source>Open another database?</source>
            <translation>打开其他数据库？</translation>
        </message>
        <message>
            <source>Opening the database…</source>
            <translation>正在打开数据库…</translation>
        </message>
        <message>
            <source>The current database stays open.</source>
            <translation>当前数据库保持打开。</translation>
        </message>
    </context>
    <context>
        <name>DayField</name>
        <message>
            <source>A day such as {0}.</source>
            <translation>日期，形如 {0}。</translation>
        </message>
        <message>
            <source>May stay empty.</source>
            <translation>可留空。</translation>
        </message>
        <message>
            <source>Give a day such as {0}.</source>
            <translation>请输入日期，形如 {0}。</translation>
        </message>
        <message>
            <source>Not after {0}.</source>
            <translation>不晚于 {0}。</translation>
        </message>
    </context>
    <context>
        <name>DetailFoot</name>
        <message>
            <source>Duplicate</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>放弃</translation>
        </message>
        <message>
            <source>Saved {0}</source>
            <translation>已保存 {0}</translation>
        </message>
        <message>
            <source>Undo: {0}</source>
            <translation>撤销：{0}</translation>
        </message>
        <message>
            <source>Preview {n} change…</source>
            <translation>预览 {n} 项更改…</translation>
        </message>
        <message>
            <source>Preview {n} changes…</source>
            <translation>预览 {n} 项更改…</translation>
        </message>
    </context>
    <context>
        <name>DetailHead</name>
        <message>
            <source>Archive</source>
            <translation>归档</translation>
        </message>
        <message>
            <source>archived</source>
            <translation>已归档</translation>
        </message>
        <message>
            <source>{0} parts together</source>
            <translation>{0} 个部件一起编辑</translation>
        </message>
        <message>
            <source>Only fields that you touch are written.</source>
            <translation>只写入您改动的字段。</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>取回</translation>
        </message>
    </context>
    <context>
        <name>DetailPane</name>
        <message>
            <source>What is shown of the part</source>
            <translation>部件显示内容</translation>
        </message>
        <message>
            <source>Left and Right change what is shown of the part.</source>
            <translation>按左右键切换部件显示内容。</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>数据</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>价格</translation>
        </message>
        <message>
            <source>Used in</source>
            <translation>使用处</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>日志</translation>
        </message>
        <message>
            <source>All of these parts hold these values already.</source>
            <translation>这些部件已全部是这些值。</translation>
        </message>
        <message>
            <source>{0} parts selected</source>
            <translation>已选 {0} 个部件</translation>
        </message>
        <message>
            <source>Edit together, beneath the list, shows what they have in common.</source>
            <translation>列表下方的“一起编辑”显示它们的共同之处。</translation>
        </message>
        <message>
            <source>Select a part to see what is known about it.</source>
            <translation>选择一个部件以查看其数据。</translation>
        </message>
        <message>
            <source>Comparing {0} parts…</source>
            <translation>正在比较 {0} 个部件…</translation>
        </message>
        <message>
            <source>Parts of one category can be edited together; these are of several.</source>
            <translation>只有同一类别的部件才能一起编辑；这些属于多个类别。</translation>
        </message>
        <message>
            <source>Cannot be right</source>
            <translation>不可能正确</translation>
        </message>
        <message>
            <source>The shipped value was {0} when you entered yours; now it is {1}.</source>
            <translation>您填写时内置值为 {0}，现在为 {1}。</translation>
        </message>
        <message>
            <source>Archive it instead: it is no longer offered, and can be brought back.</source>
            <translation>请改为归档：不再提供选择，但可以取回。</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>归档</translation>
        </message>
    </context>
    <context>
        <name>DropOverlay</name>
        <message>
            <source>Files held over the window</source>
            <translation>拖到窗口上的文件</translation>
        </message>
        <message>
            <source>Looking at what this is…</source>
            <translation>正在识别文件…</translation>
        </message>
        <message>
            <source>…and {0} more.</source>
            <translation>…另有 {0} 个。</translation>
        </message>
    </context>
    <context>
        <name>EdgeCard</name>
        <message>
            <source>Edge</source>
            <translation>边缘</translation>
        </message>
        <message>
            <source>Pictures per stream</source>
            <translation>每路帧率</translation>
        </message>
        <message>
            <source>Without fans</source>
            <translation>无风扇</translation>
        </message>
        <message>
            <source>Power, at most</source>
            <translation>功率上限</translation>
        </message>
        <message>
            <source>Temperature, at most</source>
            <translation>温度上限</translation>
        </message>
        <message>
            <source>Input voltage</source>
            <translation>输入电压</translation>
        </message>
        <message>
            <source>direct current; unknown or mains: empty</source>
            <translation>直流电压；未知或使用市电则留空</translation>
        </message>
        <message>
            <source>Streams in one place</source>
            <translation>单个地点的数据流</translation>
        </message>
        <message>
            <source>Places like this</source>
            <translation>同类地点数</translation>
        </message>
        <message>
            <source>each with its own devices and uplink</source>
            <translation>各有独立的设备和上行链路</translation>
        </message>
        <message>
            <source>Uplink</source>
            <translation>上行链路</translation>
        </message>
        <message>
            <source>Round trip</source>
            <translation>往返时间</translation>
        </message>
        <message>
            <source>to the cloud and back</source>
            <translation>到云端并返回</translation>
        </message>
        <message>
            <source>Asked for cameras only</source>
            <translation>仅用于摄像头</translation>
        </message>
        <message>
            <source>{0} / month</source>
            <translation>{0} / 月</translation>
        </message>
    </context>
    <context>
        <name>ErrorCenter</name>
        <message>
            <source>That did not work</source>
            <translation>操作未成功</translation>
        </message>
        <message>
            <source>Something unexpected happened</source>
            <translation>发生意外情况</translation>
        </message>
        <message>
            <source>What you typed is saved. You can go on working.</source>
            <translation>您的输入已保存，可以继续工作。</translation>
        </message>
        <message>
            <source>The report below holds no names, addresses or figures of yours.</source>
            <translation>以下报告不含项目中的姓名、地址或数据。</translation>
        </message>
    </context>
    <context>
        <name>FabricWords</name>
        <message>
            <source>Network of the cluster</source>
            <translation>集群网络</translation>
        </message>
        <message>
            <source>Spine</source>
            <translation>Spine</translation>
        </message>
        <message>
            <source>Leaf</source>
            <translation>Leaf</translation>
        </message>
        <message>
            <source>Switch</source>
            <translation>交换机</translation>
        </message>
        <message>
            <source>Machines</source>
            <translation>机器</translation>
        </message>
        <message>
            <source>{n} switches of {ports} ports</source>
            <translation>{n} 台 {ports} 端口交换机</translation>
        </message>
        <message>
            <source>1 switch of {ports} ports</source>
            <translation>1 台 {ports} 端口交换机</translation>
        </message>
        <message>
            <source>{n}, ports unknown</source>
            <translation>{n}，端口数未知</translation>
        </message>
        <message>
            <source>{n} ports free</source>
            <translation>{n} 个端口空闲</translation>
        </message>
        <message>
            <source>1 : 1, no bottleneck</source>
            <translation>1 : 1，无瓶颈</translation>
        </message>
        <message>
            <source>{n} : 1 oversubscribed</source>
            <translation>{n} : 1 收敛</translation>
        </message>
        <message>
            <source>{n} rails</source>
            <translation>{n} 个 rail</translation>
        </message>
        <message>
            <source>1 rail</source>
            <translation>1 个 rail</translation>
        </message>
        <message>
            <source>{n} machines</source>
            <translation>{n} 台机器</translation>
        </message>
        <message>
            <source>1 machine</source>
            <translation>1 台机器</translation>
        </message>
        <message>
            <source>{n} ports</source>
            <translation>{n} 个端口</translation>
        </message>
        <message>
            <source>1 port</source>
            <translation>1 个端口</translation>
        </message>
        <message>
            <source>{n} leaf</source>
            <translation>{n} 个 leaf</translation>
        </message>
        <message>
            <source>{what} each</source>
            <translation>各 {what}</translation>
        </message>
        <message>
            <source>{n} more groups</source>
            <translation>另有 {n} 组</translation>
        </message>
        <message>
            <source>From</source>
            <translation>从</translation>
        </message>
        <message>
            <source>To</source>
            <translation>到</translation>
        </message>
        <message>
            <source>Cables</source>
            <translation>线缆</translation>
        </message>
        <message>
            <source>Gb/s</source>
            <translation>Gb/s</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
    </context>
    <context>
        <name>FactDialog</name>
        <message>
            <source>Add a fact</source>
            <translation>补充数据</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Where you read it: a data sheet, the vendor's page, a measurement.</source>
            <translation>出处：数据手册、厂商网页或实测。</translation>
        </message>
        <message>
            <source>Say where the value comes from.</source>
            <translation>请说明数值的来源。</translation>
        </message>
        <message>
            <source>Save fact</source>
            <translation>保存数据</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>{0}.</source>
            <translation>{0}。</translation>
        </message>
        <message>
            <source>It is kept as yours; the shipped catalog stays as it is.</source>
            <translation>作为您的自有数据保存；内置目录保持不变。</translation>
        </message>
        <message>
            <source>Enter the value, or leave it unknown with Cancel.</source>
            <translation>请输入数值，或点“取消”保持未知。</translation>
        </message>
    </context>
    <context>
        <name>Field</name>
        <message>
            <source>optional</source>
            <translation>可选</translation>
        </message>
        <message>
            <source>May stay empty.</source>
            <translation>可留空。</translation>
        </message>
        <message>
            <source>These may follow it: {0}.</source>
            <translation>其后可跟：{0}。</translation>
        </message>
    </context>
    <context>
        <name>FigureView</name>
        <message>
            <source>{0}, as a table</source>
            <translation>{0}（表格）</translation>
        </message>
        <message>
            <source>{0} of {1} in {2}; arrow keys lead to the others</source>
            <translation>{2}：第 {0} 项，共 {1} 项；按方向键查看其他</translation>
        </message>
        <message>
            <source>Pictures (*.png *.svg *.pdf)</source>
            <translation>图片 (*.png *.svg *.pdf)</translation>
        </message>
        <message>
            <source>Save picture</source>
            <translation>保存图片</translation>
        </message>
        <message>
            <source>The picture could not be written to {0}.</source>
            <translation>无法将图片写入 {0}。</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>未保存</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Show as picture</source>
            <translation>显示为图</translation>
        </message>
        <message>
            <source>Show as table</source>
            <translation>显示为表格</translation>
        </message>
        <message>
            <source>Copy picture</source>
            <translation>复制图片</translation>
        </message>
        <message>
            <source>Copy table</source>
            <translation>复制表格</translation>
        </message>
        <message>
            <source>Save picture…</source>
            <translation>保存图片…</translation>
        </message>
        <message>
            <source>{0}: show as table, copy, save</source>
            <translation>{0}：显示为表格、复制、保存</translation>
        </message>
    </context>
    <context>
        <name>FiguresCard</name>
        <message>
            <source>Money spent</source>
            <translation>累计支出</translation>
        </message>
        <message>
            <source>Chart</source>
            <translation>图表</translation>
        </message>
        <message>
            <source>Sensitivity</source>
            <translation>敏感性</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>How the costs are shown</source>
            <translation>成本显示方式</translation>
        </message>
        <message>
            <source>Show as table, copy, save</source>
            <translation>显示为表格、复制、保存</translation>
        </message>
        <message>
            <source>Money spent so far, month by month</source>
            <translation>逐月累计支出</translation>
        </message>
        <message>
            <source>prices of {0}</source>
            <translation>价格日期 {0}</translation>
        </message>
        <message>
            <source>Total without 1 part: price on request.</source>
            <translation>总计不含 1 个部件：价格待询。</translation>
        </message>
        <message>
            <source>Total without {0} parts: price on request.</source>
            <translation>总计不含 {0} 个部件：价格待询。</translation>
        </message>
        <message>
            <source>Buying is cheaper from month {0}.</source>
            <translation>从第 {0} 个月起购买更便宜。</translation>
        </message>
        <message>
            <source>No other way does this work, so there is nothing to compare.</source>
            <translation>没有其他方式能完成此工作，因此无可比较。</translation>
        </message>
        <message>
            <source>Renting stays cheaper over {0} months.</source>
            <translation>{0} 个月内租用始终更便宜。</translation>
        </message>
        <message>
            <source>{0} is the cheapest way over {1} months.</source>
            <translation>{1} 个月内{0}最便宜。</translation>
        </message>
        <message>
            <source>Copy table</source>
            <translation>复制表格</translation>
        </message>
    </context>
    <context>
        <name>FileDesk</name>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>What Rigwright opens ({0});;All files (*)</source>
            <translation>Rigwright 可打开的文件 ({0});;所有文件 (*)</translation>
        </message>
        <message>
            <source>{0} new projects: {1}.</source>
            <translation>{0} 个新项目：{1}。</translation>
        </message>
    </context>
    <context>
        <name>Files</name>
        <message>
            <source>Nothing can be done with this</source>
            <translation>无法处理此文件</translation>
        </message>
        <message>
            <source>{0} new projects</source>
            <translation>{0} 个新项目</translation>
        </message>
        <message>
            <source>{0} becomes the model of this project</source>
            <translation>{0} 将成为此项目的模型</translation>
        </message>
        <message>
            <source>A new project with the model in {0}</source>
            <translation>用 {0} 中的模型新建项目</translation>
        </message>
        <message>
            <source>{0} opens as a new project</source>
            <translation>{0} 将作为新项目打开</translation>
        </message>
        <message>
            <source>Show the quote in {0}</source>
            <translation>显示 {0} 中的报价单</translation>
        </message>
        <message>
            <source>Show what {0} would change in the catalog</source>
            <translation>显示 {0} 将对目录作的更改</translation>
        </message>
        <message>
            <source>Show what the backup {0} holds</source>
            <translation>显示备份 {0} 的内容</translation>
        </message>
        <message>
            <source>It can be undone with Ctrl+Z.</source>
            <translation>可用 Ctrl+Z 撤销。</translation>
        </message>
        <message>
            <source>Open a project first to put the model into it.</source>
            <translation>请先打开项目，再放入模型。</translation>
        </message>
        <message>
            <source>Other projects stay as they are.</source>
            <translation>其他项目保持不变。</translation>
        </message>
        <message>
            <source>It is read here and changed nowhere.</source>
            <translation>仅在此读取，不作任何更改。</translation>
        </message>
        <message>
            <source>Nothing is changed before you have seen every line.</source>
            <translation>在您看过每一行之前不作任何更改。</translation>
        </message>
        <message>
            <source>Nothing is restored before you have seen it.</source>
            <translation>在您看过之前不会恢复。</translation>
        </message>
        <message>
            <source>Rigwright takes models (config.json, ONNX), projects, requests, builds, quote PDFs, tables of parts, backups.</source>
            <translation>Rigwright 支持模型（config.json、ONNX）、项目、需求、配置、报价单 PDF、部件表和备份。</translation>
        </message>
        <message>
            <source>{0} is left out: one file of its kind at a time.</source>
            <translation>已略过 {0}：此类文件一次只能一个。</translation>
        </message>
        <message>
            <source>There is no file {0}.</source>
            <translation>没有文件 {0}。</translation>
        </message>
        <message>
            <source>{0} cannot be read.</source>
            <translation>无法读取 {0}。</translation>
        </message>
        <message>
            <source>{0} is empty.</source>
            <translation>{0} 为空。</translation>
        </message>
        <message>
            <source>{0} is damaged: it cannot be read to its end.</source>
            <translation>{0} 已损坏：无法完整读取。</translation>
        </message>
        <message>
            <source>Rigwright does not know what {0} is.</source>
            <translation>Rigwright 无法识别 {0}。</translation>
        </message>
        <message>
            <source>{0} is damaged in line {1}.</source>
            <translation>{0} 第 {1} 行已损坏。</translation>
        </message>
    </context>
    <context>
        <name>FilterChips</name>
        <message>
            <source>Filters in force</source>
            <translation>生效的筛选</translation>
        </message>
        <message>
            <source>Remove the filter: {0}</source>
            <translation>移除筛选：{0}</translation>
        </message>
        <message>
            <source>Clear all filters</source>
            <translation>清除全部筛选</translation>
        </message>
    </context>
    <context>
        <name>FilterDialog</name>
        <message>
            <source>Filter: {0}</source>
            <translation>筛选：{0}</translation>
        </message>
        <message>
            <source>Facts to filter by</source>
            <translation>可筛选的数据项</translation>
        </message>
        <message>
            <source>Up and Down move, Enter goes to what the fact may be.</source>
            <translation>按上下键移动，Enter 转到该数据项的取值。</translation>
        </message>
        <message>
            <source>Find a fact</source>
            <translation>查找数据项</translation>
        </message>
        <message>
            <source>Clear all</source>
            <translation>全部清除</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>No fact is called like that.</source>
            <translation>没有这个名称的数据项。</translation>
        </message>
        <message>
            <source>{0}, filtered</source>
            <translation>{0}，已筛选</translation>
        </message>
    </context>
    <context>
        <name>FilterEditor</name>
        <message>
            <source>From</source>
            <translation>从</translation>
        </message>
        <message>
            <source>To</source>
            <translation>到</translation>
        </message>
        <message>
            <source>Other units may be typed; they are converted.</source>
            <translation>可输入其他单位，会自动换算。</translation>
        </message>
        <message>
            <source>Find a value</source>
            <translation>查找值</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>排除</translation>
        </message>
        <message>
            <source>List them too</source>
            <translation>也列出</translation>
        </message>
        <message>
            <source>List only them</source>
            <translation>仅列出这些</translation>
        </message>
        <message>
            <source>List like all others</source>
            <translation>与其他一样列出</translation>
        </message>
        <message>
            <source>Parts of which it is unknown</source>
            <translation>此项未知的部件</translation>
        </message>
        <message>
            <source>Parts of which it is &amp;unknown</source>
            <translation>此项未知的部件(&amp;U)</translation>
        </message>
        <message>
            <source>, in {0}</source>
            <translation>，单位 {0}</translation>
        </message>
        <message>
            <source>A number{0}, or nothing.</source>
            <translation>一个数字{0}，或留空。</translation>
        </message>
        <message>
            <source>The first figure must not be above the second.</source>
            <translation>第一个数不能大于第二个数。</translation>
        </message>
    </context>
    <context>
        <name>FindingNumbers</name>
        <message>
            <source>accelerator</source>
            <translation>加速器</translation>
        </message>
        <message>
            <source>accelerators</source>
            <translation>加速器</translation>
        </message>
        <message>
            <source>adapters</source>
            <translation>转接头</translation>
        </message>
        <message>
            <source>advice</source>
            <translation>建议</translation>
        </message>
        <message>
            <source>architecture</source>
            <translation>架构</translation>
        </message>
        <message>
            <source>archs</source>
            <translation>架构</translation>
        </message>
        <message>
            <source>asked</source>
            <translation>要求</translation>
        </message>
        <message>
            <source>at work</source>
            <translation>运行中</translation>
        </message>
        <message>
            <source>bays</source>
            <translation>托架</translation>
        </message>
        <message>
            <source>behind</source>
            <translation>其后</translation>
        </message>
        <message>
            <source>best</source>
            <translation>最佳</translation>
        </message>
        <message>
            <source>between</source>
            <translation>间隔</translation>
        </message>
        <message>
            <source>bios</source>
            <translation>BIOS</translation>
        </message>
        <message>
            <source>board</source>
            <translation>主板</translation>
        </message>
        <message>
            <source>bridge slots</source>
            <translation>桥接器跨度</translation>
        </message>
        <message>
            <source>c13</source>
            <translation>C13</translation>
        </message>
        <message>
            <source>c19</source>
            <translation>C19</translation>
        </message>
        <message>
            <source>cables</source>
            <translation>线缆</translation>
        </message>
        <message>
            <source>cameras</source>
            <translation>摄像头</translation>
        </message>
        <message>
            <source>cap</source>
            <translation>限制</translation>
        </message>
        <message>
            <source>card</source>
            <translation>卡</translation>
        </message>
        <message>
            <source>cards</source>
            <translation>卡</translation>
        </message>
        <message>
            <source>carrier</source>
            <translation>承载部件</translation>
        </message>
        <message>
            <source>case</source>
            <translation>机箱</translation>
        </message>
        <message>
            <source>circuits</source>
            <translation>供电回路</translation>
        </message>
        <message>
            <source>consequence</source>
            <translation>后果</translation>
        </message>
        <message>
            <source>cooler</source>
            <translation>散热器</translation>
        </message>
        <message>
            <source>coolers</source>
            <translation>散热器</translation>
        </message>
        <message>
            <source>cooling</source>
            <translation>散热</translation>
        </message>
        <message>
            <source>cord</source>
            <translation>电源线</translation>
        </message>
        <message>
            <source>cords</source>
            <translation>电源线</translation>
        </message>
        <message>
            <source>count</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>country</source>
            <translation>国家</translation>
        </message>
        <message>
            <source>cpu</source>
            <translation>处理器</translation>
        </message>
        <message>
            <source>cuda</source>
            <translation>CUDA</translation>
        </message>
        <message>
            <source>degree</source>
            <translation>并行度</translation>
        </message>
        <message>
            <source>device</source>
            <translation>设备</translation>
        </message>
        <message>
            <source>drive</source>
            <translation>硬盘</translation>
        </message>
        <message>
            <source>driver</source>
            <translation>驱动</translation>
        </message>
        <message>
            <source>drives</source>
            <translation>硬盘</translation>
        </message>
        <message>
            <source>either</source>
            <translation>C13 或 C19</translation>
        </message>
        <message>
            <source>ends</source>
            <translation>两端</translation>
        </message>
        <message>
            <source>extra</source>
            <translation>额外</translation>
        </message>
        <message>
            <source>fact</source>
            <translation>数据项</translation>
        </message>
        <message>
            <source>families</source>
            <translation>系列</translation>
        </message>
        <message>
            <source>family</source>
            <translation>系列</translation>
        </message>
        <message>
            <source>fans</source>
            <translation>风扇</translation>
        </message>
        <message>
            <source>far cards</source>
            <translation>远端卡</translation>
        </message>
        <message>
            <source>first</source>
            <translation>首个</translation>
        </message>
        <message>
            <source>first families</source>
            <translation>首批系列</translation>
        </message>
        <message>
            <source>format</source>
            <translation>规格</translation>
        </message>
        <message>
            <source>formats</source>
            <translation>规格</translation>
        </message>
        <message>
            <source>forms</source>
            <translation>外形规格</translation>
        </message>
        <message>
            <source>framework</source>
            <translation>框架</translation>
        </message>
        <message>
            <source>free</source>
            <translation>空闲</translation>
        </message>
        <message>
            <source>gap</source>
            <translation>间距</translation>
        </message>
        <message>
            <source>gbps</source>
            <translation>Gb/s</translation>
        </message>
        <message>
            <source>gen</source>
            <translation>代数</translation>
        </message>
        <message>
            <source>group</source>
            <translation>组</translation>
        </message>
        <message>
            <source>high</source>
            <translation>高值</translation>
        </message>
        <message>
            <source>holder</source>
            <translation>承载部件</translation>
        </message>
        <message>
            <source>holes</source>
            <translation>孔型</translation>
        </message>
        <message>
            <source>host</source>
            <translation>主机</translation>
        </message>
        <message>
            <source>how</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>inlet</source>
            <translation>输入口</translation>
        </message>
        <message>
            <source>instance</source>
            <translation>实例</translation>
        </message>
        <message>
            <source>instances</source>
            <translation>实例</translation>
        </message>
        <message>
            <source>isa</source>
            <translation>指令集</translation>
        </message>
        <message>
            <source>islands</source>
            <translation>分组</translation>
        </message>
        <message>
            <source>items</source>
            <translation>部件</translation>
        </message>
        <message>
            <source>key</source>
            <translation>键位</translation>
        </message>
        <message>
            <source>kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>kinds</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>kit</source>
            <translation>内存套装</translation>
        </message>
        <message>
            <source>lanes</source>
            <translation>通道</translation>
        </message>
        <message>
            <source>last cuda</source>
            <translation>最后支持的 CUDA</translation>
        </message>
        <message>
            <source>last driver</source>
            <translation>最后支持的驱动</translation>
        </message>
        <message>
            <source>laws</source>
            <translation>比较项</translation>
        </message>
        <message>
            <source>less</source>
            <translation>减少</translation>
        </message>
        <message>
            <source>licences</source>
            <translation>许可证</translation>
        </message>
        <message>
            <source>links</source>
            <translation>链路</translation>
        </message>
        <message>
            <source>listed</source>
            <translation>已列出</translation>
        </message>
        <message>
            <source>live slots</source>
            <translation>可用插槽</translation>
        </message>
        <message>
            <source>load</source>
            <translation>负载</translation>
        </message>
        <message>
            <source>low</source>
            <translation>低值</translation>
        </message>
        <message>
            <source>lower</source>
            <translation>下方</translation>
        </message>
        <message>
            <source>machines</source>
            <translation>机器</translation>
        </message>
        <message>
            <source>margin</source>
            <translation>余量</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>分钟</translation>
        </message>
        <message>
            <source>missed</source>
            <translation>未达到</translation>
        </message>
        <message>
            <source>module</source>
            <translation>模块</translation>
        </message>
        <message>
            <source>modules</source>
            <translation>模块</translation>
        </message>
        <message>
            <source>months</source>
            <translation>月数</translation>
        </message>
        <message>
            <source>more</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>needed</source>
            <translation>所需</translation>
        </message>
        <message>
            <source>next</source>
            <translation>下一个</translation>
        </message>
        <message>
            <source>nic</source>
            <translation>网卡</translation>
        </message>
        <message>
            <source>nodes</source>
            <translation>节点</translation>
        </message>
        <message>
            <source>now</source>
            <translation>当前</translation>
        </message>
        <message>
            <source>open cards</source>
            <translation>开放式风扇的卡</translation>
        </message>
        <message>
            <source>operators</source>
            <translation>算子</translation>
        </message>
        <message>
            <source>options</source>
            <translation>选项</translation>
        </message>
        <message>
            <source>outlets</source>
            <translation>插座</translation>
        </message>
        <message>
            <source>outputs</source>
            <translation>输出</translation>
        </message>
        <message>
            <source>own gen</source>
            <translation>自身代数</translation>
        </message>
        <message>
            <source>parts</source>
            <translation>部件</translation>
        </message>
        <message>
            <source>passive cards</source>
            <translation>被动散热卡</translation>
        </message>
        <message>
            <source>pdu</source>
            <translation>PDU</translation>
        </message>
        <message>
            <source>peak</source>
            <translation>峰值</translation>
        </message>
        <message>
            <source>peers</source>
            <translation>对等卡</translation>
        </message>
        <message>
            <source>per processor</source>
            <translation>每个处理器</translation>
        </message>
        <message>
            <source>pitch slots</source>
            <translation>槽位间距</translation>
        </message>
        <message>
            <source>placed</source>
            <translation>已放置</translation>
        </message>
        <message>
            <source>places</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>plug</source>
            <translation>插头</translation>
        </message>
        <message>
            <source>plugs</source>
            <translation>插头</translation>
        </message>
        <message>
            <source>port</source>
            <translation>端口</translation>
        </message>
        <message>
            <source>ports</source>
            <translation>端口</translation>
        </message>
        <message>
            <source>precision</source>
            <translation>数值格式</translation>
        </message>
        <message>
            <source>processors</source>
            <translation>处理器</translation>
        </message>
        <message>
            <source>protocol</source>
            <translation>协议</translation>
        </message>
        <message>
            <source>protocols</source>
            <translation>协议</translation>
        </message>
        <message>
            <source>provider</source>
            <translation>服务商</translation>
        </message>
        <message>
            <source>psu</source>
            <translation>电源</translation>
        </message>
        <message>
            <source>rails</source>
            <translation>rail</translation>
        </message>
        <message>
            <source>ratio</source>
            <translation>比例</translation>
        </message>
        <message>
            <source>reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>regime</source>
            <translation>法规</translation>
        </message>
        <message>
            <source>roles</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>room</source>
            <translation>房间</translation>
        </message>
        <message>
            <source>server</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>shape</source>
            <translation>外形</translation>
        </message>
        <message>
            <source>shapes</source>
            <translation>外形</translation>
        </message>
        <message>
            <source>shared</source>
            <translation>共用</translation>
        </message>
        <message>
            <source>short</source>
            <translation>缺少</translation>
        </message>
        <message>
            <source>slot</source>
            <translation>插槽</translation>
        </message>
        <message>
            <source>slots</source>
            <translation>插槽</translation>
        </message>
        <message>
            <source>socket</source>
            <translation>插槽</translation>
        </message>
        <message>
            <source>sockets</source>
            <translation>插槽</translation>
        </message>
        <message>
            <source>sort</source>
            <translation>种类</translation>
        </message>
        <message>
            <source>sorts</source>
            <translation>种类</translation>
        </message>
        <message>
            <source>split cards</source>
            <translation>跨接的卡</translation>
        </message>
        <message>
            <source>stack</source>
            <translation>软件栈</translation>
        </message>
        <message>
            <source>start</source>
            <translation>起始</translation>
        </message>
        <message>
            <source>state</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>step</source>
            <translation>步骤</translation>
        </message>
        <message>
            <source>supplies</source>
            <translation>电源</translation>
        </message>
        <message>
            <source>supported</source>
            <translation>支持</translation>
        </message>
        <message>
            <source>surge</source>
            <translation>瞬时功率</translation>
        </message>
        <message>
            <source>switch</source>
            <translation>交换机</translation>
        </message>
        <message>
            <source>switches</source>
            <translation>交换机</translation>
        </message>
        <message>
            <source>target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>targets</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>terms</source>
            <translation>条款</translation>
        </message>
        <message>
            <source>tight</source>
            <translation>过紧</translation>
        </message>
        <message>
            <source>tpp</source>
            <translation>TPP</translation>
        </message>
        <message>
            <source>type</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>unplaced</source>
            <translation>未放置</translation>
        </message>
        <message>
            <source>upper</source>
            <translation>上方</translation>
        </message>
        <message>
            <source>used</source>
            <translation>已用</translation>
        </message>
        <message>
            <source>usual</source>
            <translation>通常</translation>
        </message>
        <message>
            <source>wanted</source>
            <translation>期望</translation>
        </message>
        <message>
            <source>ways</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>where</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>width</source>
            <translation>宽度</translation>
        </message>
        <message>
            <source>without</source>
            <translation>缺少</translation>
        </message>
        <message>
            <source>available</source>
            <translation>现有</translation>
        </message>
        <message>
            <source>at most</source>
            <translation>最多</translation>
        </message>
        <message>
            <source>at least</source>
            <translation>至少</translation>
        </message>
        <message>
            <source>{0}, available</source>
            <translation>现有{0}</translation>
        </message>
        <message>
            <source>{0}, needed</source>
            <translation>所需{0}</translation>
        </message>
        <message>
            <source>{0}, at most</source>
            <translation>最多{0}</translation>
        </message>
        <message>
            <source>{0}, at least</source>
            <translation>至少{0}</translation>
        </message>
    </context>
    <context>
        <name>FindingRow</name>
        <message>
            <source>About this rule, and whether this site takes it so</source>
            <translation>关于此规则，以及本场地是否采用</translation>
        </message>
        <message>
            <source>Accepted: {0}</source>
            <translation>已接受：{0}</translation>
        </message>
        <message>
            <source>The catalog has nothing that would help here.</source>
            <translation>目录中没有可用于此处的部件。</translation>
        </message>
        <message>
            <source>Use {0}</source>
            <translation>使用 {0}</translation>
        </message>
        <message>
            <source>note</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>Accept and note in quote…</source>
            <translation>接受并在报价单中注明…</translation>
        </message>
        <message>
            <source>No longer accept</source>
            <translation>不再接受</translation>
        </message>
    </context>
    <context>
        <name>FindingsCard</name>
        <message>
            <source>Findings</source>
            <translation>检查结果</translation>
        </message>
        <message>
            <source>Worst first</source>
            <translation>最严重在前</translation>
        </message>
        <message>
            <source>Failed only</source>
            <translation>仅未通过</translation>
        </message>
        <message>
            <source>Warnings only</source>
            <translation>仅警告</translation>
        </message>
        <message>
            <source>Verified only</source>
            <translation>仅已通过</translation>
        </message>
        <message>
            <source>Which findings</source>
            <translation>显示哪些结果</translation>
        </message>
        <message>
            <source>None.</source>
            <translation>无。</translation>
        </message>
        <message>
            <source>Show all {0} verified checks</source>
            <translation>显示全部 {0} 项已通过的检查</translation>
        </message>
    </context>
    <context>
        <name>FirstRunPage</name>
        <message>
            <source>Welcome to Rigwright</source>
            <translation>欢迎使用 Rigwright</translation>
        </message>
        <message>
            <source>Two answers make the quotes yours. Everything can be changed later under Settings.</source>
            <translation>填写两项，报价单即以您公司的名义出具。以后都可在设置中更改。</translation>
        </message>
        <message>
            <source>Company name</source>
            <translation>公司名称</translation>
        </message>
        <message>
            <source>Printed at the head of your quotes.</source>
            <translation>印在报价单页眉。</translation>
        </message>
        <message>
            <source>Language of the window</source>
            <translation>界面语言</translation>
        </message>
        <message>
            <source>System</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>国家</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>跳过</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Sets {0}, {1} V and {2} A with {3}, {4} {5} %, paper {6}.</source>
            <translation>设置 {0}、{1} V / {2} A、插头 {3}、{4} {5} %、纸张 {6}。</translation>
        </message>
        <message>
            <source>VAT</source>
            <translation>增值税</translation>
        </message>
        <message>
            <source>Sales tax</source>
            <translation>销售税</translation>
        </message>
        <message>
            <source>GST</source>
            <translation>商品及服务税</translation>
        </message>
        <message>
            <source>Consumption tax</source>
            <translation>消费税</translation>
        </message>
    </context>
    <context>
        <name>FrontDialog</name>
        <message>
            <source>Price against speed</source>
            <translation>价格与速度</translation>
        </message>
        <message>
            <source>Each build is the cheapest that is so quick, with more accelerators where that pays.</source>
            <translation>每个配置都是达到该速度的最便宜配置，必要时使用更多加速器。</translation>
        </message>
        <message>
            <source>Builds by price and speed</source>
            <translation>按价格和速度列出的配置</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>速度</translation>
        </message>
        <message>
            <source>Build</source>
            <translation>配置</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>价格</translation>
        </message>
        <message>
            <source>Power</source>
            <translation>功率</translation>
        </message>
        <message>
            <source>Proof</source>
            <translation>证明</translation>
        </message>
        <message>
            <source>No build can meet every demand.</source>
            <translation>没有配置能满足所有要求。</translation>
        </message>
        <message>
            <source>{0} builds, found in {1} s.</source>
            <translation>{0} 个配置，用时 {1} s。</translation>
        </message>
        <message>
            <source>hours to the end of training</source>
            <translation>训练完成所需小时数</translation>
        </message>
    </context>
    <context>
        <name>FrontWords</name>
        <message>
            <source>Price against speed</source>
            <translation>价格与速度</translation>
        </message>
        <message>
            <source>Build</source>
            <translation>配置</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>价格</translation>
        </message>
        <message>
            <source>Proof</source>
            <translation>证明</translation>
        </message>
        <message>
            <source>proven best</source>
            <translation>已证明最优</translation>
        </message>
        <message>
            <source>best found</source>
            <translation>目前最佳</translation>
        </message>
        <message>
            <source>{build}: {price}, {speed}, {proof}</source>
            <translation>{build}：{price}，{speed}，{proof}</translation>
        </message>
    </context>
    <context>
        <name>GapsCard</name>
        <message>
            <source>Not checked</source>
            <translation>未检查</translation>
        </message>
        <message>
            <source>1 fact missing</source>
            <translation>缺少 1 项数据</translation>
        </message>
        <message>
            <source>{0} facts missing</source>
            <translation>缺少 {0} 项数据</translation>
        </message>
        <message>
            <source>Every check could be made.</source>
            <translation>所有检查均可执行。</translation>
        </message>
        <message>
            <source>Needed by {0}</source>
            <translation>{0} 需要</translation>
        </message>
        <message>
            <source>Add fact</source>
            <translation>补充数据</translation>
        </message>
        <message>
            <source>Add fact: {0}, {1}</source>
            <translation>补充数据：{0}，{1}</translation>
        </message>
        <message>
            <source>This is answered on the page Where.</source>
            <translation>此项在“部署地点”页回答。</translation>
        </message>
    </context>
    <context>
        <name>GrowthDialog</name>
        <message>
            <source>Growth, year by year</source>
            <translation>逐年增长</translation>
        </message>
        <message>
            <source>Planning…</source>
            <translation>正在规划…</translation>
        </message>
        <message>
            <source>Years</source>
            <translation>年数</translation>
        </message>
        <message>
            <source>Copy table</source>
            <translation>复制表格</translation>
        </message>
        <message>
            <source>The plan is not ready yet.</source>
            <translation>规划尚未完成。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>年</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>数据</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>GPUs</source>
            <translation>GPU</translation>
        </message>
        <message>
            <source>Machines</source>
            <translation>机器</translation>
        </message>
        <message>
            <source>Storage</source>
            <translation>存储</translation>
        </message>
        <message>
            <source>Ports free</source>
            <translation>空闲端口</translation>
        </message>
        <message>
            <source>Rack units free</source>
            <translation>空闲 U 数</translation>
        </message>
        <message>
            <source>Power left</source>
            <translation>剩余功率</translation>
        </message>
        <message>
            <source>Bought</source>
            <translation>购买</translation>
        </message>
        <message>
            <source>The growth of the data is not given: say it under Train or serve.</source>
            <translation>未填写数据增长：请在“训练或推理”中填写。</translation>
        </message>
        <message>
            <source>Thrown away on the way: {0}.</source>
            <translation>期间淘汰：{0}。</translation>
        </message>
        <message>
            <source>Today {0}, later {1}.</source>
            <translation>现在 {0}，以后 {1}。</translation>
        </message>
        <message>
            <source>Today {0}, later {1}, and {2} on request.</source>
            <translation>现在 {0}，以后 {1}，另有 {2} 待询。</translation>
        </message>
        <message>
            <source>Every year holds.</source>
            <translation>每年都满足要求。</translation>
        </message>
        <message>
            <source>Not every year holds.</source>
            <translation>并非每年都满足要求。</translation>
        </message>
        <message>
            <source>The data grow by {0} % a year. {1} {2}</source>
            <translation>数据每年增长 {0} %。{1}{2}</translation>
        </message>
        <message>
            <source>Year {0}</source>
            <translation>第 {0} 年</translation>
        </message>
        <message>
            <source>Nothing has to be bought.</source>
            <translation>无需购买。</translation>
        </message>
        <message>
            <source>Better bought now</source>
            <translation>现在购买更好</translation>
        </message>
        <message>
            <source>{0}: {1} (year {2})</source>
            <translation>{0}：{1}（第 {2} 年）</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>{0} TB</source>
            <translation>{0} TB</translation>
        </message>
        <message>
            <source>{0} GB</source>
            <translation>{0} GB</translation>
        </message>
        <message>
            <source>{0} h</source>
            <translation>{0} h</translation>
        </message>
        <message>
            <source>{0} h on the machines of the year before</source>
            <translation>在上一年的机器上 {0} h</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} / {1}</translation>
        </message>
        <message>
            <source>{0} kW</source>
            <translation>{0} kW</translation>
        </message>
        <message>
            <source>{0} + {1} on request</source>
            <translation>{0} + {1} 待询</translation>
        </message>
    </context>
    <context>
        <name>HealthDialog</name>
        <message>
            <source>Health of the catalog</source>
            <translation>目录健康状况</translation>
        </message>
        <message>
            <source>Looking at every part…</source>
            <translation>正在检查每个部件…</translation>
        </message>
        <message>
            <source>Known for checking</source>
            <translation>检查所需数据</translation>
        </message>
        <message>
            <source>Missing facts</source>
            <translation>缺失数据</translation>
        </message>
        <message>
            <source>Prices</source>
            <translation>价格</translation>
        </message>
        <message>
            <source>Contradictions</source>
            <translation>矛盾</translation>
        </message>
        <message>
            <source>What is listed</source>
            <translation>列出内容</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>重新检查</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>All known</source>
            <translation>全部已知</translation>
        </message>
        <message>
            <source>80 % and more</source>
            <translation>80 % 及以上</translation>
        </message>
        <message>
            <source>50 % and more</source>
            <translation>50 % 及以上</translation>
        </message>
        <message>
            <source>Less</source>
            <translation>更少</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Parts</source>
            <translation>部件</translation>
        </message>
        <message>
            <source>How much of what the rules need is known</source>
            <translation>规则所需数据的已知程度</translation>
        </message>
        <message>
            <source>Missing fact</source>
            <translation>缺失数据</translation>
        </message>
        <message>
            <source>Parts without it</source>
            <translation>缺少该项的部件</translation>
        </message>
        <message>
            <source>Of</source>
            <translation>总数</translation>
        </message>
        <message>
            <source>Rules that cannot tell</source>
            <translation>无法判定的规则</translation>
        </message>
        <message>
            <source>Such as</source>
            <translation>例如</translation>
        </message>
        <message>
            <source>Facts that are missing most</source>
            <translation>缺失最多的数据</translation>
        </message>
        <message>
            <source>no price</source>
            <translation>无价格</translation>
        </message>
        <message>
            <source>old, or past its validity</source>
            <translation>过旧或已失效</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>价格</translation>
        </message>
        <message>
            <source>Lacking and old prices</source>
            <translation>缺失和过旧的价格</translation>
        </message>
        <message>
            <source>Of the facts that rules need for such a part. Enter lists the parts with a fact unknown.</source>
            <translation>占规则对此类部件所需数据的比例。按 Enter 列出有未知数据的部件。</translation>
        </message>
        <message>
            <source>What stops most checks comes first: parts without the fact times rules that need it.</source>
            <translation>阻碍检查最多的排在前面：缺少该数据的部件数乘以需要它的规则数。</translation>
        </message>
        <message>
            <source>Old is a price of more than 90 days, or past the day that its supplier holds to it.</source>
            <translation>超过 90 天或超过供应商有效期的价格视为过旧。</translation>
        </message>
        <message>
            <source>Enter opens the part at the fact. A missing fact is no contradiction.</source>
            <translation>按 Enter 打开部件并定位到该数据。缺失数据不算矛盾。</translation>
        </message>
        <message>
            <source>{n} part</source>
            <translation>{n} 个部件</translation>
        </message>
        <message>
            <source>{0} parts</source>
            <translation>{0} 个部件</translation>
        </message>
        <message>
            <source>{0} % of what rules need is known</source>
            <translation>规则所需数据已知 {0} %</translation>
        </message>
        <message>
            <source>one old price</source>
            <translation>1 个旧价格</translation>
        </message>
        <message>
            <source>{0} old prices</source>
            <translation>{0} 个旧价格</translation>
        </message>
        <message>
            <source>{0} without a price</source>
            <translation>{0} 个无价格</translation>
        </message>
        <message>
            <source>one contradiction</source>
            <translation>1 处矛盾</translation>
        </message>
        <message>
            <source>{0} contradictions</source>
            <translation>{0} 处矛盾</translation>
        </message>
    </context>
    <context>
        <name>HelpDialog</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <source>Help pages</source>
            <translation>帮助页面</translation>
        </message>
        <message>
            <source>Up and Down open a page.</source>
            <translation>上下键打开页面。</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>快捷键</translation>
        </message>
        <message>
            <source>open a step</source>
            <translation>打开步骤</translation>
        </message>
        <message>
            <source>step back, next step</source>
            <translation>上一步，下一步</translation>
        </message>
        <message>
            <source>next step</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Projects, Catalog, Quotes</source>
            <translation>项目、目录、报价单</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>next pane, pane before</source>
            <translation>下一窗格，上一窗格</translation>
        </message>
        <message>
            <source>next finding, finding before</source>
            <translation>下一项结果，上一项结果</translation>
        </message>
        <message>
            <source>show or hide the summary</source>
            <translation>显示或隐藏概览</translation>
        </message>
        <message>
            <source>search everywhere</source>
            <translation>全局搜索</translation>
        </message>
        <message>
            <source>search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>filter the catalog's list</source>
            <translation>筛选目录列表</translation>
        </message>
        <message>
            <source>why this number?</source>
            <translation>为什么是这个数？</translation>
        </message>
        <message>
            <source>undo, redo</source>
            <translation>撤销，重做</translation>
        </message>
        <message>
            <source>new project</source>
            <translation>新建项目</translation>
        </message>
        <message>
            <source>open a file</source>
            <translation>打开文件</translation>
        </message>
        <message>
            <source>close the project</source>
            <translation>关闭项目</translation>
        </message>
        <message>
            <source>quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>help on this page</source>
            <translation>本页帮助</translation>
        </message>
        <message>
            <source>close what is open over the page</source>
            <translation>关闭页面上方打开的内容</translation>
        </message>
    </context>
    <context>
        <name>HelpText</name>
        <message>
            <source>Help text</source>
            <translation>帮助内容</translation>
        </message>
        <message>
            <source>Text to read: arrow keys scroll, Tab goes from link to link.</source>
            <translation>阅读文本：方向键滚动，Tab 在链接间跳转。</translation>
        </message>
    </context>
    <context>
        <name>Import</name>
        <message>
            <source>left out</source>
            <translation>已略过</translation>
        </message>
        <message>
            <source>Column of the file</source>
            <translation>文件中的列</translation>
        </message>
        <message>
            <source>Sample values</source>
            <translation>示例值</translation>
        </message>
        <message>
            <source>Becomes</source>
            <translation>对应为</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>will be applied</source>
            <translation>将应用</translation>
        </message>
        <message>
            <source>New part</source>
            <translation>新建部件</translation>
        </message>
        <message>
            <source>{0}: left out; put the cell right there</source>
            <translation>{0}：请更正该单元格</translation>
        </message>
        <message>
            <source>Tick all on show, or none</source>
            <translation>全选或全不选</translation>
        </message>
        <message>
            <source>What</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>部件</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Sample of each</source>
            <translation>每类取样</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>更改</translation>
        </message>
        <message>
            <source>Yours differs</source>
            <translation>与自有值不同</translation>
        </message>
        <message>
            <source>Doubtful</source>
            <translation>存疑</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>未变</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>被拒绝</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>更改</translation>
        </message>
        <message>
            <source>Rigwright's own file</source>
            <translation>Rigwright 自有文件</translation>
        </message>
        <message>
            <source>BuildCores OpenDB · ODC-By 1.0</source>
            <translation>BuildCores OpenDB · ODC-By 1.0</translation>
        </message>
        <message>
            <source>Cloud price list</source>
            <translation>云价目表</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>Catalog id</source>
            <translation>目录 ID</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Vendor</source>
            <translation>厂商</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Part number</source>
            <translation>部件号</translation>
        </message>
        <message>
            <source>Launched</source>
            <translation>上市年份</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>价格</translation>
        </message>
        <message>
            <source>Price, net</source>
            <translation>净价</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>货币</translation>
        </message>
        <message>
            <source>Day of the price</source>
            <translation>价格日期</translation>
        </message>
        <message>
            <source>What the price is</source>
            <translation>价格类型</translation>
        </message>
        <message>
            <source>Source of the price</source>
            <translation>价格来源</translation>
        </message>
        <message>
            <source>Supplier</source>
            <translation>供应商</translation>
        </message>
        <message>
            <source>Region of the price</source>
            <translation>价格区域</translation>
        </message>
        <message>
            <source>Price valid until</source>
            <translation>价格有效期至</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Day of the source</source>
            <translation>来源日期</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>可信度</translation>
        </message>
        <message>
            <source>You entered this value; yours stays. {0}</source>
            <translation>此值由您填写，予以保留。{0}</translation>
        </message>
        <message>
            <source>Fills a missing fact, {0}</source>
            <translation>补充缺失数据，{0}</translation>
        </message>
        <message>
            <source>{n} fact</source>
            <translation>{n} 项数据</translation>
        </message>
        <message>
            <source>{n} facts</source>
            <translation>{n} 项数据</translation>
        </message>
        <message>
            <source>{n} unknown</source>
            <translation>{n} 项未知</translation>
        </message>
        <message>
            <source>{0}, {1}</source>
            <translation>{0}，{1}</translation>
        </message>
        <message>
            <source>Add {0}, change {1}</source>
            <translation>添加 {0} 个，更改 {1} 个</translation>
        </message>
        <message>
            <source>Change 1 part</source>
            <translation>更改 1 个部件</translation>
        </message>
        <message>
            <source>Add 1 part</source>
            <translation>添加 1 个部件</translation>
        </message>
        <message>
            <source>Change {0} parts</source>
            <translation>更改 {0} 个部件</translation>
        </message>
        <message>
            <source>Add {0} parts</source>
            <translation>添加 {0} 个部件</translation>
        </message>
        <message>
            <source>part added</source>
            <translation>个部件已添加</translation>
        </message>
        <message>
            <source>parts added</source>
            <translation>个部件已添加</translation>
        </message>
        <message>
            <source>part changed</source>
            <translation>个部件已更改</translation>
        </message>
        <message>
            <source>parts changed</source>
            <translation>个部件已更改</translation>
        </message>
        <message>
            <source>row said nothing new</source>
            <translation>行无新内容</translation>
        </message>
        <message>
            <source>rows said nothing new</source>
            <translation>行无新内容</translation>
        </message>
        <message>
            <source>row left out</source>
            <translation>行已略过</translation>
        </message>
        <message>
            <source>rows left out</source>
            <translation>行已略过</translation>
        </message>
        <message>
            <source>row rejected</source>
            <translation>行被拒绝</translation>
        </message>
        <message>
            <source>rows rejected</source>
            <translation>行被拒绝</translation>
        </message>
    </context>
    <context>
        <name>ImportSteps</name>
        <message>
            <source>Steps of the import</source>
            <translation>导入步骤</translation>
        </message>
        <message>
            <source>Choose file</source>
            <translation>选择文件</translation>
        </message>
        <message>
            <source>Match columns</source>
            <translation>匹配列</translation>
        </message>
        <message>
            <source>Check the changes</source>
            <translation>检查更改</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>应用</translation>
        </message>
        <message>
            <source>Goes back to this step.</source>
            <translation>返回此步骤。</translation>
        </message>
        <message>
            <source>The step that is open.</source>
            <translation>当前打开的步骤。</translation>
        </message>
        <message>
            <source>Opens after the steps before it.</source>
            <translation>完成前面的步骤后打开。</translation>
        </message>
        <message>
            <source>done</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>current</source>
            <translation>当前</translation>
        </message>
        <message>
            <source>not reached</source>
            <translation>未到达</translation>
        </message>
        <message>
            <source>Nothing has been changed yet.</source>
            <translation>尚未更改任何内容。</translation>
        </message>
    </context>
    <context>
        <name>ImportTable</name>
        <message>
            <source>Arrow keys move, Space ticks or unticks the lines selected.</source>
            <translation>按方向键移动，空格键勾选或取消所选行。</translation>
        </message>
    </context>
    <context>
        <name>ImportView</name>
        <message>
            <source>Import parts</source>
            <translation>导入部件</translation>
        </message>
        <message>
            <source>Back to the catalog</source>
            <translation>返回目录</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Cancel import</source>
            <translation>取消导入</translation>
        </message>
        <message>
            <source>Looking at {0}…</source>
            <translation>正在查看 {0}…</translation>
        </message>
        <message>
            <source>Nothing is ticked: every change of this file is doubtful. Look at them once.</source>
            <translation>未勾选任何项：此文件的所有更改都存疑，请逐一查看。</translation>
        </message>
        <message>
            <source>No row can be taken in; each says why.</source>
            <translation>没有可导入的行；每行都说明了原因。</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>未更改任何内容。</translation>
        </message>
        <message>
            <source>This file changes nothing.</source>
            <translation>此文件不会更改任何内容。</translation>
        </message>
        <message>
            <source>Stopped. Nothing was changed.</source>
            <translation>已停止。未更改任何内容。</translation>
        </message>
        <message>
            <source>This file could not be read.</source>
            <translation>无法读取此文件。</translation>
        </message>
        <message>
            <source>Applying…</source>
            <translation>正在应用…</translation>
        </message>
        <message>
            <source>Reading {0}…</source>
            <translation>正在读取 {0}…</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>正在停止…</translation>
        </message>
        <message>
            <source>Save rejected rows</source>
            <translation>保存被拒绝的行</translation>
        </message>
        <message>
            <source>CSV files (*.csv)</source>
            <translation>CSV 文件 (*.csv)</translation>
        </message>
        <message>
            <source>{0} rejected rows written to {1}.</source>
            <translation>已将 {0} 行被拒绝的数据写入 {1}。</translation>
        </message>
        <message>
            <source>Taken back: the catalog is as it was before this import.</source>
            <translation>已撤回：目录恢复到导入前的状态。</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Check the changes</source>
            <translation>检查更改</translation>
        </message>
        <message>
            <source>No row is ticked.</source>
            <translation>未勾选任何行。</translation>
        </message>
        <message>
            <source>One step to undo. The source notice is kept with every row.</source>
            <translation>可一步撤销。每行都保留来源声明。</translation>
        </message>
    </context>
    <context>
        <name>ImpossiblePanel</name>
        <message>
            <source>What stands against what</source>
            <translation>冲突的要求</translation>
        </message>
        <message>
            <source>What would make it possible</source>
            <translation>怎样才能实现</translation>
        </message>
        <message>
            <source>smallest price first</source>
            <translation>价格最低在前</translation>
        </message>
        <message>
            <source>Build by hand anyway</source>
            <translation>仍要手动配置</translation>
        </message>
        <message>
            <source>Copy this explanation</source>
            <translation>复制此说明</translation>
        </message>
        <message>
            <source>Proven in {0} s over {1} parts: without any one of these demands the others can be met.</source>
            <translation>用时 {0} s，检索 {1} 个部件，已证明：去掉其中任意一项要求，其余即可满足。</translation>
        </message>
        <message>
            <source>Proven in {0} s over {1} parts: without this demand the others can be met.</source>
            <translation>用时 {0} s，检索 {1} 个部件，已证明：去掉此项要求，其余即可满足。</translation>
        </message>
        <message>
            <source>Searched for {0} s over {1} parts. Perhaps not all of these demands are to blame.</source>
            <translation>检索 {1} 个部件，用时 {0} s。可能并非所有这些要求都是原因。</translation>
        </message>
        <message>
            <source>No build can meet all of this.</source>
            <translation>没有配置能同时满足以上要求。</translation>
        </message>
        <message>
            <source>No single change is enough. Change several answers, or build by hand.</source>
            <translation>单项更改不够。请更改多项回答，或手动配置。</translation>
        </message>
        <message>
            <source>How far a demand would have to give way was not found in time. Change one above, or build by hand.</source>
            <translation>未能在限定时间内求出某项要求需放宽多少。请在上方修改其中一项，或手动配置。</translation>
        </message>
        <message>
            <source>against: {0}</source>
            <translation>冲突：{0}</translation>
        </message>
        <message>
            <source>Change in Workload</source>
            <translation>在“工作负载”中更改</translation>
        </message>
        <message>
            <source>Change in Train or serve</source>
            <translation>在“训练或推理”中更改</translation>
        </message>
        <message>
            <source>Change in Where</source>
            <translation>在“部署地点”中更改</translation>
        </message>
        <message>
            <source>Change in What it needs</source>
            <translation>在“需求”中更改</translation>
        </message>
        <message>
            <source>the lowest, proven</source>
            <translation>最低值，已证明</translation>
        </message>
        <message>
            <source>the lowest found</source>
            <translation>已找到的最低值</translation>
        </message>
        <message>
            <source>Allow it</source>
            <translation>允许</translation>
        </message>
        <message>
            <source>Go there</source>
            <translation>前往</translation>
        </message>
        <message>
            <source>{0}; not every check can be made</source>
            <translation>{0}；部分检查无法执行</translation>
        </message>
    </context>
    <context>
        <name>KeptColumns</name>
        <message>
            <source>Move {0} to the left</source>
            <translation>将“{0}”左移</translation>
        </message>
        <message>
            <source>Move {0} to the right</source>
            <translation>将“{0}”右移</translation>
        </message>
        <message>
            <source>{0} wider</source>
            <translation>加宽“{0}”</translation>
        </message>
        <message>
            <source>{0} narrower</source>
            <translation>缩窄“{0}”</translation>
        </message>
        <message>
            <source>Columns as at first</source>
            <translation>恢复默认列</translation>
        </message>
    </context>
    <context>
        <name>KindsDialog</name>
        <message>
            <source>Every kind of machine</source>
            <translation>各种机器类型</translation>
        </message>
        <message>
            <source>The same request asked of each: the cheapest that meets every demand there.</source>
            <translation>对每种类型提出同样的要求：列出满足全部要求的最便宜配置。</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Build</source>
            <translation>配置</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>价格</translation>
        </message>
        <message>
            <source>{0} years</source>
            <translation>{0} 年</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Power</source>
            <translation>功率</translation>
        </message>
        <message>
            <source>Kinds of machine</source>
            <translation>机器类型</translation>
        </message>
        <message>
            <source>{0} of {1} kinds can do it.</source>
            <translation>{1} 种类型中有 {0} 种可行。</translation>
        </message>
        <message>
            <source>Workstation</source>
            <translation>工作站</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>集群</translation>
        </message>
        <message>
            <source>Cloud</source>
            <translation>云</translation>
        </message>
        <message>
            <source>Rented server</source>
            <translation>租用服务器</translation>
        </message>
        <message>
            <source>Edge</source>
            <translation>边缘</translation>
        </message>
        <message>
            <source>Hybrid</source>
            <translation>混合</translation>
        </message>
        <message>
            <source>not possible</source>
            <translation>不可行</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>not together: {0}</source>
            <translation>无法同时满足：{0}</translation>
        </message>
    </context>
    <context>
        <name>LanguageSection</name>
        <message>
            <source>Language and formats</source>
            <translation>语言与格式</translation>
        </message>
        <message>
            <source>Language of quotes</source>
            <translation>报价单语言</translation>
        </message>
        <message>
            <source>System</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Language of the window</source>
            <translation>界面语言</translation>
        </message>
        <message>
            <source>Numbers and dates</source>
            <translation>数字和日期</translation>
        </message>
        <message>
            <source>Measures</source>
            <translation>计量单位</translation>
        </message>
        <message>
            <source>Metric (mm, kg, °C)</source>
            <translation>公制 (mm, kg, °C)</translation>
        </message>
        <message>
            <source>Imperial (in, lb, °F)</source>
            <translation>英制 (in, lb, °F)</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>纸张</translation>
        </message>
    </context>
    <context>
        <name>LargeFigure</name>
        <message>
            <source>Slots of {0}</source>
            <translation>{0} 的插槽</translation>
        </message>
        <message>
            <source>Slots of the board</source>
            <translation>主板插槽</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Supply {0}: circuit {1}, {2} W</source>
            <translation>电源 {0}：供电回路 {1}，{2} W</translation>
        </message>
        <message>
            <source>Cannot be together</source>
            <translation>不能同时使用</translation>
        </message>
        <message>
            <source>Power cables</source>
            <translation>供电线</translation>
        </message>
        <message>
            <source>Circuits</source>
            <translation>供电回路</translation>
        </message>
        <message>
            <source>Sharing rules</source>
            <translation>通道共享规则</translation>
        </message>
        <message>
            <source>none known</source>
            <translation>无已知规则</translation>
        </message>
        <message>
            <source>What feeds each slot</source>
            <translation>各插槽的上游</translation>
        </message>
        <message>
            <source>With {0} in use: {1}</source>
            <translation>使用 {0} 时：{1}</translation>
        </message>
    </context>
    <context>
        <name>LargePlan</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>LatencyCard</name>
        <message>
            <source>From the sensor to the answer</source>
            <translation>从传感器到结果</translation>
        </message>
        <message>
            <source>Way to the answer</source>
            <translation>响应路径</translation>
        </message>
        <message>
            <source>the figure in Where</source>
            <translation>“部署地点”中的数值</translation>
        </message>
        <message>
            <source>What a place sends</source>
            <translation>一个地点发送的数据</translation>
        </message>
        <message>
            <source>Capture</source>
            <translation>采集</translation>
        </message>
        <message>
            <source>Encode</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>Uplink</source>
            <translation>上行链路</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>排队</translation>
        </message>
        <message>
            <source>Infer</source>
            <translation>推理</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>{0} ms</source>
            <translation>{0} ms</translation>
        </message>
        <message>
            <source>{0} ms are known; there is no limit to hold them against.</source>
            <translation>已知 {0} ms；没有可比较的上限。</translation>
        </message>
        <message>
            <source>{0} ms already exceed the limit of {1} ms.</source>
            <translation>{0} ms 已超过 {1} ms 的上限。</translation>
        </message>
        <message>
            <source>{0} of {1} ms are known; the rest is not.</source>
            <translation>{1} ms 中已知 {0} ms，其余未知。</translation>
        </message>
        <message>
            <source>{0} of {1} ms.</source>
            <translation>{0} / {1} ms。</translation>
        </message>
    </context>
    <context>
        <name>LatencyWords</name>
        <message>
            <source>Latency, step by step</source>
            <translation>逐步延迟</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>步骤</translation>
        </message>
        <message>
            <source>All together</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>limit {n} ms</source>
            <translation>上限 {n} ms</translation>
        </message>
        <message>
            <source>{n} ms to spare</source>
            <translation>余量 {n} ms</translation>
        </message>
        <message>
            <source>{n} ms too long</source>
            <translation>超出 {n} ms</translation>
        </message>
        <message>
            <source>no limit given</source>
            <translation>未设上限</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>at least {n} ms</source>
            <translation>至少 {n} ms</translation>
        </message>
        <message>
            <source>{place}, {step}: {n}</source>
            <translation>{place}，{step}：{n}</translation>
        </message>
        <message>
            <source>Time, ms</source>
            <translation>时间，ms</translation>
        </message>
    </context>
    <context>
        <name>LeftBehind</name>
        <message>
            <source>Go back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>放弃</translation>
        </message>
        <message>
            <source>What was entered for {0} parts is not applied yet.</source>
            <translation>为 {0} 个配件输入的内容尚未应用。</translation>
        </message>
        <message>
            <source>{0}: the price typed is not set yet.</source>
            <translation>{0}：输入的价格尚未设置。</translation>
        </message>
        <message>
            <source>{0}: not stored, but kept here: {1}</source>
            <translation>{0}：未保存，但保留在此：{1}</translation>
        </message>
    </context>
    <context>
        <name>ListControl</name>
        <message>
            <source>{0} parts</source>
            <translation>{0} 个部件</translation>
        </message>
        <message>
            <source>1 part</source>
            <translation>1 个部件</translation>
        </message>
    </context>
    <context>
        <name>ListPane</name>
        <message>
            <source>Filter (Ctrl+Shift+F)</source>
            <translation>筛选 (Ctrl+Shift+F)</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>筛选</translation>
        </message>
        <message>
            <source>Choose columns</source>
            <translation>选择列</translation>
        </message>
        <message>
            <source>New part</source>
            <translation>新建部件</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>导入…</translation>
        </message>
        <message>
            <source>Clear the search</source>
            <translation>清除搜索</translation>
        </message>
        <message>
            <source>Select several to edit them together</source>
            <translation>选择多个以一起编辑</translation>
        </message>
        <message>
            <source>Edit together</source>
            <translation>一起编辑</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>归档</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Copy as a table</source>
            <translation>复制为表格</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>全选</translation>
        </message>
        <message>
            <source>Selects everything listed, seen or not</source>
            <translation>选择列表中的全部内容，无论是否可见</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>取回</translation>
        </message>
        <message>
            <source>1 part</source>
            <translation>1 个部件</translation>
        </message>
        <message>
            <source>{0} parts</source>
            <translation>{0} 个部件</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} / {1}</translation>
        </message>
        <message>
            <source>search: {0}</source>
            <translation>搜索：{0}</translation>
        </message>
        <message>
            <source>filtered</source>
            <translation>已筛选</translation>
        </message>
        <message>
            <source>{0} selected</source>
            <translation>已选 {0} 个</translation>
        </message>
        <message>
            <source>None selected</source>
            <translation>未选择</translation>
        </message>
        <message>
            <source>Clear all filters</source>
            <translation>清除全部筛选</translation>
        </message>
        <message>
            <source>No part matches “{0}”.</source>
            <translation>没有部件匹配“{0}”。</translation>
        </message>
        <message>
            <source>Filters are in force as well.</source>
            <translation>同时有筛选生效。</translation>
        </message>
        <message>
            <source>No part passes the filters.</source>
            <translation>没有部件符合筛选条件。</translation>
        </message>
        <message>
            <source>Every fact of every part is known.</source>
            <translation>所有部件的所有数据均已知。</translation>
        </message>
        <message>
            <source>You have changed nothing and added nothing yet.</source>
            <translation>您尚未更改或添加任何内容。</translation>
        </message>
        <message>
            <source>No price and no fact is out of date.</source>
            <translation>没有过时的价格或数据。</translation>
        </message>
        <message>
            <source>Nothing is archived.</source>
            <translation>没有已归档的内容。</translation>
        </message>
        <message>
            <source>{0}: none yet.</source>
            <translation>{0}：暂无。</translation>
        </message>
    </context>
    <context>
        <name>LogDialog</name>
        <message>
            <source>Log of the catalog</source>
            <translation>目录日志</translation>
        </message>
        <message>
            <source>Every kind</source>
            <translation>所有类型</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>关键词</translation>
        </message>
        <message>
            <source>Part, fact, file, person</source>
            <translation>部件、数据项、文件、人员</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>From</source>
            <translation>起始</translation>
        </message>
        <message>
            <source>Up to</source>
            <translation>截止</translation>
        </message>
        <message>
            <source>Take this step back</source>
            <translation>撤回此步骤</translation>
        </message>
        <message>
            <source>Show more</source>
            <translation>显示更多</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>By</source>
            <translation>操作人</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>部件</translation>
        </message>
        <message>
            <source>Fact</source>
            <translation>数据项</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>之前</translation>
        </message>
        <message>
            <source>After</source>
            <translation>之后</translation>
        </message>
        <message>
            <source>Changes of the catalog</source>
            <translation>目录更改</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>One change</source>
            <translation>1 项更改</translation>
        </message>
        <message>
            <source>{n} changes, the newest first</source>
            <translation>{n} 项更改，最新在前</translation>
        </message>
        <message>
            <source>; there are more</source>
            <translation>；还有更多</translation>
        </message>
        <message>
            <source>Nothing was changed in the catalog yet.</source>
            <translation>目录尚无任何更改。</translation>
        </message>
        <message>
            <source>No change is like that.</source>
            <translation>没有符合条件的更改。</translation>
        </message>
        <message>
            <source>There is nothing to export.</source>
            <translation>没有可导出的内容。</translation>
        </message>
        <message>
            <source>Choose a change of the step first.</source>
            <translation>请先选择该步骤中的一项更改。</translation>
        </message>
        <message>
            <source>This step was taken back already.</source>
            <translation>此步骤已被撤回。</translation>
        </message>
        <message>
            <source>This is not a change of its own; choose the one that it is about.</source>
            <translation>这不是独立的更改；请选择与其对应的那一项。</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>已撤回</translation>
        </message>
        <message>
            <source>CSV (*.csv);;JSON (*.json)</source>
            <translation>CSV (*.csv);;JSON (*.json)</translation>
        </message>
        <message>
            <source>Export the log</source>
            <translation>导出日志</translation>
        </message>
        <message>
            <source>{0} changes written to {1}.</source>
            <translation>已将 {0} 项更改写入 {1}。</translation>
        </message>
    </context>
    <context>
        <name>LogTab</name>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>What was changed of the part</source>
            <translation>部件的更改记录</translation>
        </message>
        <message>
            <source>Log of the whole catalog…</source>
            <translation>整个目录的日志…</translation>
        </message>
        <message>
            <source>One change.</source>
            <translation>1 项更改。</translation>
        </message>
        <message>
            <source>{n} changes, the newest first.</source>
            <translation>{n} 项更改，最新在前。</translation>
        </message>
        <message>
            <source>Nothing was changed of this part.</source>
            <translation>此部件没有更改。</translation>
        </message>
        <message>
            <source>added</source>
            <translation>已添加</translation>
        </message>
        <message>
            <source>deleted</source>
            <translation>已删除</translation>
        </message>
    </context>
    <context>
        <name>MachineCard</name>
        <message>
            <source>Slots</source>
            <translation>插槽</translation>
        </message>
        <message>
            <source>lanes after sharing</source>
            <translation>共享后的通道</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>显示内容</translation>
        </message>
        <message>
            <source>open large</source>
            <translation>放大查看</translation>
        </message>
        <message>
            <source>Slots of the board</source>
            <translation>主板插槽</translation>
        </message>
        <message>
            <source>{0} moves a card</source>
            <translation>按 {0} 移动卡</translation>
        </message>
        <message>
            <source>Power from parts to circuit</source>
            <translation>从部件到供电回路的功率</translation>
        </message>
        <message>
            <source>Network, racks, way to the answer</source>
            <translation>网络、机架、响应路径</translation>
        </message>
        <message>
            <source>Machine</source>
            <translation>机器</translation>
        </message>
        <message>
            <source>A rented instance has no slots of its own: provider and size say what is inside.</source>
            <translation>租用的实例没有自己的插槽：其内部由服务商和规格决定。</translation>
        </message>
        <message>
            <source>A rented server stands at its provider, who fits what is inside.</source>
            <translation>租用的服务器位于服务商处，由服务商装配。</translation>
        </message>
        <message>
            <source>An edge device is sold whole: its modules are inside and cannot be moved.</source>
            <translation>边缘设备整机出售：模块在内部，不能移动。</translation>
        </message>
        <message>
            <source>The bays of this server are unknown: add them in the catalog.</source>
            <translation>此服务器的托架未知：请在目录中补充。</translation>
        </message>
        <message>
            <source>What the machines share stands in the racks beside them.</source>
            <translation>机器共用的设备位于旁边的机架中。</translation>
        </message>
        <message>
            <source>There is no board, so there are no slots.</source>
            <translation>没有主板，因此没有插槽。</translation>
        </message>
        <message>
            <source>The slots of this board are unknown: add them in the catalog.</source>
            <translation>此主板的插槽未知：请在目录中补充。</translation>
        </message>
        <message>
            <source>boot</source>
            <translation>系统盘</translation>
        </message>
        <message>
            <source>data</source>
            <translation>数据盘</translation>
        </message>
        <message>
            <source>M.2: {0}</source>
            <translation>M.2：{0}</translation>
        </message>
    </context>
    <context>
        <name>Mail</name>
        <message>
            <source>Hardware</source>
            <translation>硬件</translation>
        </message>
        <message>
            <source>Services</source>
            <translation>服务</translation>
        </message>
        <message>
            <source>Discount</source>
            <translation>折扣</translation>
        </message>
        <message>
            <source>Net</source>
            <translation>净价</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>总计</translation>
        </message>
        <message>
            <source>Quotation</source>
            <translation>报价单</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>草稿</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>有效期至</translation>
        </message>
        <message>
            <source>price on request</source>
            <translation>价格待询</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>This project was changed in another window. Your work goes on as a copy: {0}.</source>
            <translation>此项目已在另一个窗口中更改。工作将在副本中继续：{0}。</translation>
        </message>
        <message>
            <source>{0}. Save it elsewhere, or close without the last changes.</source>
            <translation>{0}。请另存到别处，或放弃最近的更改并关闭。</translation>
        </message>
        <message>
            <source>The project is not saved</source>
            <translation>项目未保存</translation>
        </message>
        <message>
            <source>Close without saving</source>
            <translation>不保存并关闭</translation>
        </message>
        <message>
            <source>Stay here</source>
            <translation>留在此处</translation>
        </message>
        <message>
            <source>Save project as</source>
            <translation>项目另存为</translation>
        </message>
        <message>
            <source>Projects (*.json)</source>
            <translation>项目 (*.json)</translation>
        </message>
        <message>
            <source>to {0}</source>
            <translation>到 {0}</translation>
        </message>
    </context>
    <context>
        <name>MatchPage</name>
        <message>
            <source>Supplier</source>
            <translation>供应商</translation>
        </message>
        <message>
            <source>whose list it is</source>
            <translation>列表来自哪家</translation>
        </message>
        <message>
            <source>a column says</source>
            <translation>由某列给出</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>automatic</source>
            <translation>自动</translation>
        </message>
        <message>
            <source>Numbers</source>
            <translation>数字格式</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>工作表</translation>
        </message>
        <message>
            <source>Values of the file take the place of values that I entered myself</source>
            <translation>用文件中的值替换我自行填写的值</translation>
        </message>
        <message>
            <source>What the columns become</source>
            <translation>各列的对应关系</translation>
        </message>
        <message>
            <source>Arrow keys move, Enter or F2 chooses a fact or unit for the column.</source>
            <translation>按方向键移动，Enter 或 F2 为该列选择数据项或单位。</translation>
        </message>
        <message>
            <source>No column says which part a row is about: match the part number, the name or the id.</source>
            <translation>没有列说明每行是哪个部件：请匹配部件号、名称或 ID。</translation>
        </message>
        <message>
            <source>{0} of {1} columns are read.</source>
            <translation>读取 {1} 列中的 {0} 列。</translation>
        </message>
        <message>
            <source>Matched as last time for this supplier.</source>
            <translation>已按此供应商上次的方式匹配。</translation>
        </message>
        <message>
            <source>Without a category, only parts that the catalog has already are found.</source>
            <translation>没有类别时，只能找到目录中已有的部件。</translation>
        </message>
    </context>
    <context>
        <name>MemorySlotWords</name>
        <message>
            <source>Memory modules by channel</source>
            <translation>各通道内存条</translation>
        </message>
        <message>
            <source>Processor {n}</source>
            <translation>处理器 {n}</translation>
        </message>
        <message>
            <source>Processor</source>
            <translation>处理器</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>通道</translation>
        </message>
        <message>
            <source>Modules, GiB</source>
            <translation>内存条，GiB</translation>
        </message>
        <message>
            <source>Processor {n}, channel {channel}: {modules}</source>
            <translation>处理器 {n}，通道 {channel}：{modules}</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>空</translation>
        </message>
    </context>
    <context>
        <name>MemoryWords</name>
        <message>
            <source>Memory per card</source>
            <translation>每卡显存</translation>
        </message>
        <message>
            <source>{n} {unit} per card</source>
            <translation>{n} {unit} / 卡</translation>
        </message>
        <message>
            <source>fits, {n} free</source>
            <translation>可装入，余 {n}</translation>
        </message>
        <message>
            <source>{n} short</source>
            <translation>缺 {n}</translation>
        </message>
        <message>
            <source>{cards}: {n} of {limit}, {verdict}</source>
            <translation>{cards}：{n} / {limit}，{verdict}</translation>
        </message>
        <message>
            <source>{cards}, {segment}: {n} per card</source>
            <translation>{cards}，{segment}：{n} / 卡</translation>
        </message>
        <message>
            <source>Cards</source>
            <translation>卡</translation>
        </message>
        <message>
            <source>{segment}, {unit}</source>
            <translation>{segment}，{unit}</translation>
        </message>
        <message>
            <source>Needed, {unit}</source>
            <translation>所需，{unit}</translation>
        </message>
        <message>
            <source>Usable, {unit}</source>
            <translation>可用，{unit}</translation>
        </message>
        <message>
            <source>Free, {unit}</source>
            <translation>空闲，{unit}</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>Gradients</source>
            <translation>梯度</translation>
        </message>
        <message>
            <source>Optimizer</source>
            <translation>优化器</translation>
        </message>
        <message>
            <source>Activations</source>
            <translation>激活值</translation>
        </message>
        <message>
            <source>Output layer</source>
            <translation>输出层</translation>
        </message>
        <message>
            <source>KV cache</source>
            <translation>KV 缓存</translation>
        </message>
        <message>
            <source>Overhead</source>
            <translation>开销</translation>
        </message>
        <message>
            <source>Cache, given up when needed</source>
            <translation>缓存，需要时释放</translation>
        </message>
    </context>
    <context>
        <name>Menus</name>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;New project</source>
            <translation>新建项目(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Open…</source>
            <translation>打开(&amp;O)…</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation>最近打开(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Duplicate project</source>
            <translation>复制项目(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Close project</source>
            <translation>关闭项目(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>退出(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>编辑(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>撤销(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>重做(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Find</source>
            <translation>查找(&amp;F)</translation>
        </message>
        <message>
            <source>Search &amp;everywhere…</source>
            <translation>全局搜索(&amp;E)…</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Projects</source>
            <translation>项目(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Catalog</source>
            <translation>目录(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Quotes</source>
            <translation>报价单(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;Settings</source>
            <translation>设置(&amp;S)</translation>
        </message>
        <message>
            <source>S&amp;ummary</source>
            <translation>概览(&amp;U)</translation>
        </message>
        <message>
            <source>Next p&amp;ane</source>
            <translation>下一窗格(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Tools</source>
            <translation>工具(&amp;T)</translation>
        </message>
        <message>
            <source>Step &amp;back</source>
            <translation>上一步(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Next step</source>
            <translation>下一步(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Why this number?</source>
            <translation>为什么是这个数？(&amp;W)</translation>
        </message>
        <message>
            <source>Next &amp;finding</source>
            <translation>下一项结果(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Check the catalog</source>
            <translation>检查目录(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Health of the catalog</source>
            <translation>目录健康状况(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Log of the catalog</source>
            <translation>目录日志(&amp;L)</translation>
        </message>
        <message>
            <source>Changed &amp;under your values</source>
            <translation>自有值对应的内置值已变(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Help on this page</source>
            <translation>本页帮助(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Rules</source>
            <translation>规则(&amp;R)</translation>
        </message>
        <message>
            <source>How acc&amp;urate is Rigwright?</source>
            <translation>Rigwright 有多准确？(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Keys</source>
            <translation>快捷键(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;About Rigwright</source>
            <translation>关于 Rigwright(&amp;A)</translation>
        </message>
        <message>
            <source>{0} (no project is open)</source>
            <translation>{0}（没有打开的项目）</translation>
        </message>
        <message>
            <source>No project is open: open one, or start a new one.</source>
            <translation>没有打开的项目：请打开或新建。</translation>
        </message>
        <message>
            <source>&amp;Undo: {0}</source>
            <translation>撤销(&amp;U)：{0}</translation>
        </message>
        <message>
            <source>&amp;Redo: {0}</source>
            <translation>重做(&amp;R)：{0}</translation>
        </message>
    </context>
    <context>
        <name>MessageDialog</name>
        <message>
            <source>Details</source>
            <translation>详细信息</translation>
        </message>
        <message>
            <source>Text to read and copy.</source>
            <translation>可阅读和复制的文本。</translation>
        </message>
    </context>
    <context>
        <name>ModelPicker</name>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Name or maker</source>
            <translation>名称或开发方</translation>
        </message>
        <message>
            <source>Search models</source>
            <translation>搜索模型</translation>
        </message>
        <message>
            <source>Clear the search</source>
            <translation>清除搜索</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>参数量</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>层数</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>隐藏维度</translation>
        </message>
        <message>
            <source>Context, tokens</source>
            <translation>上下文，token</translation>
        </message>
        <message>
            <source>GFLOP per sample</source>
            <translation>每样本 GFLOP</translation>
        </message>
        <message>
            <source>Weights in bf16</source>
            <translation>bf16 权重</translation>
        </message>
        <message>
            <source>source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>{0} of {1} models match</source>
            <translation>{1} 个模型中有 {0} 个匹配</translation>
        </message>
        <message>
            <source>{0} models</source>
            <translation>{0} 个模型</translation>
        </message>
        <message>
            <source>No model matches '{0}'. Clear the search, or enter figures under Something else.</source>
            <translation>没有模型匹配“{0}”。请清除搜索，或在“其他”中输入数据。</translation>
        </message>
        <message>
            <source>Source of {0}</source>
            <translation>{0}的来源</translation>
        </message>
    </context>
    <context>
        <name>ModelWords</name>
        <message>
            <source>counted per {0}</source>
            <translation>按{0}计</translation>
        </message>
        <message>
            <source>{0}, {1}</source>
            <translation>{0}，{1}</translation>
        </message>
        <message>
            <source>encoder</source>
            <translation>编码器</translation>
        </message>
        <message>
            <source>encoder and decoder</source>
            <translation>编码器和解码器</translation>
        </message>
        <message>
            <source>decoder</source>
            <translation>解码器</translation>
        </message>
        <message>
            <source>latent attention</source>
            <translation>潜在注意力</translation>
        </message>
        <message>
            <source>grouped-query attention</source>
            <translation>分组查询注意力</translation>
        </message>
        <message>
            <source>full attention</source>
            <translation>完整注意力</translation>
        </message>
        <message>
            <source>token</source>
            <translation>token</translation>
        </message>
        <message>
            <source>sample</source>
            <translation>样本</translation>
        </message>
        <message>
            <source>image</source>
            <translation>图像</translation>
        </message>
        <message>
            <source>caption</source>
            <translation>文本描述</translation>
        </message>
        <message>
            <source>window</source>
            <translation>时间窗</translation>
        </message>
        <message>
            <source>segment</source>
            <translation>片段</translation>
        </message>
        <message>
            <source>utterance</source>
            <translation>语句</translation>
        </message>
        <message>
            <source>row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>node</source>
            <translation>节点</translation>
        </message>
        <message>
            <source>convolutional network</source>
            <translation>卷积网络</translation>
        </message>
        <message>
            <source>vision transformer</source>
            <translation>视觉 Transformer</translation>
        </message>
        <message>
            <source>detector</source>
            <translation>检测器</translation>
        </message>
        <message>
            <source>segmentation network</source>
            <translation>分割网络</translation>
        </message>
        <message>
            <source>denoiser</source>
            <translation>去噪网络</translation>
        </message>
        <message>
            <source>speech model</source>
            <translation>语音模型</translation>
        </message>
        <message>
            <source>recommender</source>
            <translation>推荐模型</translation>
        </message>
        <message>
            <source>model of table rows</source>
            <translation>表格模型</translation>
        </message>
        <message>
            <source>graph network</source>
            <translation>图网络</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>层数</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>隐藏维度</translation>
        </message>
        <message>
            <source>gated</source>
            <translation>门控</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} / {1}</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>注意力头</translation>
        </message>
        <message>
            <source>Key-value heads</source>
            <translation>KV 头</translation>
        </message>
        <message>
            <source>Feed-forward</source>
            <translation>前馈层</translation>
        </message>
        <message>
            <source>Vocabulary</source>
            <translation>词表</translation>
        </message>
        <message>
            <source>Experts</source>
            <translation>专家数</translation>
        </message>
        <message>
            <source>Work per {0}</source>
            <translation>每{0}计算量</translation>
        </message>
        <message>
            <source>In training</source>
            <translation>训练时</translation>
        </message>
        <message>
            <source>about {0}</source>
            <translation>约 {0}</translation>
        </message>
        <message>
            <source>Kept in training</source>
            <translation>训练时保留</translation>
        </message>
        <message>
            <source>Passes</source>
            <translation>步数</translation>
        </message>
        <message>
            <source>Looked up</source>
            <translation>查表</translation>
        </message>
        <message>
            <source>Audio</source>
            <translation>音频</translation>
        </message>
        <message>
            <source>{0} s</source>
            <translation>{0} s</translation>
        </message>
        <message>
            <source>Stored</source>
            <translation>存储</translation>
        </message>
    </context>
    <context>
        <name>MoneyCard</name>
        <message>
            <source>Money</source>
            <translation>资金</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>货币</translation>
        </message>
        <message>
            <source>Budget, at most</source>
            <translation>预算上限</translation>
        </message>
        <message>
            <source>Electricity</source>
            <translation>电价</translation>
        </message>
        <message>
            <source>In use</source>
            <translation>使用时间</translation>
        </message>
        <message>
            <source>Look ahead</source>
            <translation>考察年限</translation>
        </message>
        <message>
            <source>{0} excl. VAT</source>
            <translation>{0}，不含增值税</translation>
        </message>
    </context>
    <context>
        <name>MoneySection</name>
        <message>
            <source>Money and tax</source>
            <translation>货币与税</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>货币</translation>
        </message>
        <message>
            <source>Name of the tax</source>
            <translation>税种名称</translation>
        </message>
        <message>
            <source>Give the tax a name, as VAT.</source>
            <translation>请填写税种名称，如 VAT。</translation>
        </message>
        <message>
            <source>Tax rate</source>
            <translation>税率</translation>
        </message>
        <message>
            <source>Mains voltage</source>
            <translation>市电电压</translation>
        </message>
        <message>
            <source>Usual circuit</source>
            <translation>常用供电回路</translation>
        </message>
        <message>
            <source>Plug</source>
            <translation>插头</translation>
        </message>
        <message>
            <source>Sockets where machines stand</source>
            <translation>机器所在处的插座</translation>
        </message>
        <message>
            <source>Services offered with a machine</source>
            <translation>随机器提供的服务</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>服务</translation>
        </message>
        <message>
            <source>Assembly and 48 h burn-in</source>
            <translation>组装与 48 h 老化测试</translation>
        </message>
        <message>
            <source>Price, net</source>
            <translation>净价</translation>
        </message>
        <message>
            <source>Add service</source>
            <translation>添加服务</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Remove {0}</source>
            <translation>移除{0}</translation>
        </message>
        <message>
            <source>Give the service a name.</source>
            <translation>请填写服务名称。</translation>
        </message>
        <message>
            <source>Give its net price; 0 for included.</source>
            <translation>请填写净价；0 表示已包含。</translation>
        </message>
    </context>
    <context>
        <name>MoreFacts</name>
        <message>
            <source>nothing told</source>
            <translation>未说明</translation>
        </message>
    </context>
    <context>
        <name>NeedWords</name>
        <message>
            <source>{0} parameters, {1} layers</source>
            <translation>{0} 参数，{1} 层</translation>
        </message>
        <message>
            <source>{0} parameters</source>
            <translation>{0} 参数</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Weights in {0}</source>
            <translation>{0} 权重</translation>
        </message>
        <message>
            <source>Memory per token of context</source>
            <translation>每上下文 token 显存</translation>
        </message>
        <message>
            <source>Training memory, in total</source>
            <translation>训练显存合计</translation>
        </message>
        <message>
            <source>on one card; less per card on several</source>
            <translation>单卡时；多卡时每卡更少</translation>
        </message>
        <message>
            <source>Serving memory</source>
            <translation>推理显存</translation>
        </message>
        <message>
            <source>{0} h</source>
            <translation>{0} h</translation>
        </message>
        <message>
            <source>finish</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>first word</source>
            <translation>首字</translation>
        </message>
        <message>
            <source>next word</source>
            <translation>后续每字</translation>
        </message>
        <message>
            <source>answer</source>
            <translation>响应</translation>
        </message>
        <message>
            <source>{0} ms</source>
            <translation>{0} ms</translation>
        </message>
        <message>
            <source>Limits</source>
            <translation>限制</translation>
        </message>
        <message>
            <source>Room</source>
            <translation>房间</translation>
        </message>
        <message>
            <source>cooling unknown</source>
            <translation>制冷未知</translation>
        </message>
        <message>
            <source>GPU memory</source>
            <translation>GPU 显存</translation>
        </message>
        <message>
            <source>of {0} per card</source>
            <translation>每卡共 {0}</translation>
        </message>
        <message>
            <source>{0} recommended</source>
            <translation>建议 {0}</translation>
        </message>
        <message>
            <source>Main memory</source>
            <translation>内存</translation>
        </message>
        <message>
            <source>limit {0} h</source>
            <translation>上限 {0} h</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>Training, {0} tokens</source>
            <translation>训练，{0} token</translation>
        </message>
        <message>
            <source>limits {0} ms · {1} ms</source>
            <translation>上限 {0} ms · {1} ms</translation>
        </message>
        <message>
            <source>First word · next word</source>
            <translation>首字 · 后续每字</translation>
        </message>
        <message>
            <source>limit {0} ms</source>
            <translation>上限 {0} ms</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>响应时间</translation>
        </message>
    </context>
    <context>
        <name>NeedsPage</name>
        <message>
            <source>What it needs</source>
            <translation>需求</translation>
        </message>
        <message>
            <source>Updating…</source>
            <translation>正在更新…</translation>
        </message>
        <message>
            <source>Copy as table</source>
            <translation>复制为表格</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>显存</translation>
        </message>
        <message>
            <source>against what each card has</source>
            <translation>与每张卡的显存对比</translation>
        </message>
        <message>
            <source>Choose cards…</source>
            <translation>选择卡…</translation>
        </message>
        <message>
            <source>Memory per card</source>
            <translation>每卡显存</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Train</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>Serve</source>
            <translation>推理</translation>
        </message>
        <message>
            <source>What the chart shows</source>
            <translation>图表内容</translation>
        </message>
        <message>
            <source>Time against the number of cards</source>
            <translation>时间与卡数的关系</translation>
        </message>
        <message>
            <source>Next: Rigwright proposes builds that meet all of this.</source>
            <translation>下一步：Rigwright 推荐满足全部要求的配置。</translation>
        </message>
        <message>
            <source>Computing…</source>
            <translation>正在计算…</translation>
        </message>
        <message>
            <source>No accelerator is needed: processors do this work.</source>
            <translation>不需要加速器：由处理器完成。</translation>
        </message>
        <message>
            <source>No accelerator in the catalog meets this in any number tried.</source>
            <translation>目录中没有加速器能满足，无论尝试多少张。</translation>
        </message>
        <message>
            <source>No card does it; this one comes closest. Every number can be asked why.</source>
            <translation>没有卡能满足；这张最接近。每个数字都可查看原因。</translation>
        </message>
        <message>
            <source>{0} × {1} are enough. Every number can be asked why.</source>
            <translation>{0} × {1} 即可。每个数字都可查看原因。</translation>
        </message>
        <message>
            <source>{0} × {1} is enough. Every number can be asked why.</source>
            <translation>{0} × {1} 即可。每个数字都可查看原因。</translation>
        </message>
        <message>
            <source>Memory while training</source>
            <translation>训练时的显存</translation>
        </message>
        <message>
            <source>Memory while serving</source>
            <translation>推理时的显存</translation>
        </message>
        <message>
            <source>Main memory</source>
            <translation>内存</translation>
        </message>
        <message>
            <source>There is nothing to compare: this work runs on processors.</source>
            <translation>无可比较：此工作在处理器上运行。</translation>
        </message>
        <message>
            <source>Too few for the memory: {0}.</source>
            <translation>显存不足的卡数：{0}。</translation>
        </message>
        <message>
            <source>number of {0} cards</source>
            <translation>{0} 的张数</translation>
        </message>
        <message>
            <source>cards</source>
            <translation>卡</translation>
        </message>
        <message>
            <source>There are no cards to count. The table says what 16 processor cores reach.</source>
            <translation>没有加速卡可供比较。下表为 16 个处理器核心所能达到的数值。</translation>
        </message>
        <message>
            <source>No time can be told for this work.</source>
            <translation>无法给出此工作的时间。</translation>
        </message>
        <message>
            <source>No measurements near this model: ± {0} %.</source>
            <translation>没有接近此模型的实测：± {0} %。</translation>
        </message>
        <message>
            <source>No measurements near this model: −{0} % to +{1} %.</source>
            <translation>没有接近此模型的实测：−{0} % 至 +{1} %。</translation>
        </message>
        <message>
            <source>Time to finish</source>
            <translation>完成时间</translation>
        </message>
        <message>
            <source>Time per step</source>
            <translation>每步时间</translation>
        </message>
        <message>
            <source>First word</source>
            <translation>首字</translation>
        </message>
        <message>
            <source>Each next word</source>
            <translation>后续每字</translation>
        </message>
        <message>
            <source>Answer time</source>
            <translation>响应时间</translation>
        </message>
        <message>
            <source>Need</source>
            <translation>需求</translation>
        </message>
        <message>
            <source>Minimum</source>
            <translation>最低</translation>
        </message>
        <message>
            <source>Recommended</source>
            <translation>推荐</translation>
        </message>
        <message>
            <source>Against</source>
            <translation>对比</translation>
        </message>
    </context>
    <context>
        <name>NewPartDialog</name>
        <message>
            <source>New part</source>
            <translation>新建部件</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Vendor</source>
            <translation>厂商</translation>
        </message>
        <message>
            <source>Who makes it.</source>
            <translation>生产厂商。</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>What it is called, without the vendor.</source>
            <translation>名称，不含厂商。</translation>
        </message>
        <message>
            <source>Part number</source>
            <translation>部件号</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>own entry</source>
            <translation>自行填写</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Create and fill in</source>
            <translation>新建并填写</translation>
        </message>
    </context>
    <context>
        <name>NumberField</name>
        <message>
            <source>Set {0} unknown</source>
            <translation>将{0}设为未知</translation>
        </message>
        <message>
            <source>Set unknown</source>
            <translation>设为未知</translation>
        </message>
        <message>
            <source>Empty means unknown.</source>
            <translation>留空表示未知。</translation>
        </message>
        <message>
            <source>Between {0} and {1}{2}.</source>
            <translation>应为 {0} 至 {1}{2}。</translation>
        </message>
        <message>
            <source>{0}{1} or more.</source>
            <translation>不小于 {0}{1}。</translation>
        </message>
        <message>
            <source>At most {0}{1}.</source>
            <translation>最多 {0}{1}。</translation>
        </message>
        <message>
            <source>A number, in {0}.</source>
            <translation>一个数字，单位 {0}。</translation>
        </message>
        <message>
            <source>A number.</source>
            <translation>一个数字。</translation>
        </message>
        <message>
            <source>A whole number. {0}</source>
            <translation>整数。{0}</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
    </context>
    <context>
        <name>NumberingSection</name>
        <message>
            <source>Numbering</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Letters and digits, at most 8; quotes are named as Q-2026-00001.</source>
            <translation>字母和数字，最多 8 位；报价单编号形如 Q-2026-00001。</translation>
        </message>
        <message>
            <source>Prefix</source>
            <translation>前缀</translation>
        </message>
        <message>
            <source>Quotes are valid</source>
            <translation>报价单有效期</translation>
        </message>
        <message>
            <source>Payment within</source>
            <translation>付款期限</translation>
        </message>
    </context>
    <context>
        <name>OpenedView</name>
        <message>
            <source>Part</source>
            <translation>部件</translation>
        </message>
        <message>
            <source>Pieces</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>What for</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>Price of one</source>
            <translation>单价</translation>
        </message>
        <message>
            <source>Configuration in the PDF, read-only</source>
            <translation>PDF 中的配置，只读</translation>
        </message>
        <message>
            <source>Pages of the PDF</source>
            <translation>PDF 页面</translation>
        </message>
        <message>
            <source>Back to the quotes</source>
            <translation>返回报价单</translation>
        </message>
        <message>
            <source>Continue as new project</source>
            <translation>作为新项目继续</translation>
        </message>
        <message>
            <source>Check against today's catalog</source>
            <translation>按当前目录检查</translation>
        </message>
        <message>
            <source>Configuration</source>
            <translation>配置</translation>
        </message>
        <message>
            <source>There is no configuration to go on with.</source>
            <translation>没有可继续的配置。</translation>
        </message>
        <message>
            <source>This quote holds no workload.</source>
            <translation>此报价单不含工作负载。</translation>
        </message>
        <message>
            <source>Checks now: {0}, then: {1}.</source>
            <translation>当前检查：{0}，当时：{1}。</translation>
        </message>
        <message>
            <source>{n} price differs.</source>
            <translation>{n} 个价格不同。</translation>
        </message>
        <message>
            <source>{n} prices differ.</source>
            <translation>{n} 个价格不同。</translation>
        </message>
        <message>
            <source>No price has changed.</source>
            <translation>价格没有变化。</translation>
        </message>
        <message>
            <source>No longer in the catalog: {0}.</source>
            <translation>目录中已不存在：{0}。</translation>
        </message>
        <message>
            <source>Against today's catalog</source>
            <translation>与当前目录对比</translation>
        </message>
        <message>
            <source>Intact</source>
            <translation>完好</translation>
        </message>
        <message>
            <source>The configuration in this PDF is as it was issued.</source>
            <translation>此 PDF 中的配置与签发时一致。</translation>
        </message>
        <message>
            <source>This PDF holds no Rigwright configuration: it was removed.</source>
            <translation>此 PDF 不含 Rigwright 配置：已被移除。</translation>
        </message>
        <message>
            <source>No data</source>
            <translation>无数据</translation>
        </message>
        <message>
            <source>The configuration in this PDF was changed after issuing.</source>
            <translation>此 PDF 中的配置在签发后被更改。</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>已更改</translation>
        </message>
        <message>
            <source>{0} {1}.</source>
            <translation>{0}{1}。</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>草稿</translation>
        </message>
        <message>
            <source>{0}, revision {1}, {2}</source>
            <translation>{0}，修订版 {1}，{2}</translation>
        </message>
        <message>
            <source>Total: {0}</source>
            <translation>总计：{0}</translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message>
            <source>Rigwright could not start. Nothing was changed.</source>
            <translation>Rigwright 无法启动。未更改任何内容。</translation>
        </message>
        <message>
            <source>The current database stays open.</source>
            <translation>当前数据库保持打开。</translation>
        </message>
    </context>
    <context>
        <name>OpeningRoom</name>
        <message>
            <source>Opening…</source>
            <translation>正在打开…</translation>
        </message>
    </context>
    <context>
        <name>OptionCards</name>
        <message>
            <source>in {0} months</source>
            <translation>{0} 个月内</translation>
        </message>
        <message>
            <source>lowest</source>
            <translation>最低</translation>
        </message>
        <message>
            <source>your build</source>
            <translation>当前配置</translation>
        </message>
        <message>
            <source>no total</source>
            <translation>无总计</translation>
        </message>
        <message>
            <source>not possible</source>
            <translation>不可行</translation>
        </message>
        <message>
            <source>comparing…</source>
            <translation>正在比较…</translation>
        </message>
        <message>
            <source>does not apply</source>
            <translation>不适用</translation>
        </message>
        <message>
            <source>Edge and cloud together: for cameras and lines whose data is sent on.</source>
            <translation>边缘与云结合：用于数据需继续上传的摄像头和线路。</translation>
        </message>
        <message>
            <source>The cheapest way there is being looked for.</source>
            <translation>正在寻找最便宜的方式。</translation>
        </message>
    </context>
    <context>
        <name>Options</name>
        <message>
            <source>On site</source>
            <translation>本地</translation>
        </message>
        <message>
            <source>Cloud</source>
            <translation>云</translation>
        </message>
        <message>
            <source>Edge</source>
            <translation>边缘</translation>
        </message>
        <message>
            <source>Hybrid</source>
            <translation>混合</translation>
        </message>
        <message>
            <source>Bare metal</source>
            <translation>裸金属</translation>
        </message>
    </context>
    <context>
        <name>OtherWays</name>
        <message>
            <source>Other ways: quicker builds, other kinds of machine</source>
            <translation>其他方式：更快的配置、其他机器类型</translation>
        </message>
        <message>
            <source>Other ways</source>
            <translation>其他方式</translation>
        </message>
        <message>
            <source>Price against speed…</source>
            <translation>价格与速度…</translation>
        </message>
        <message>
            <source>Every kind of machine…</source>
            <translation>各种机器类型…</translation>
        </message>
        <message>
            <source>Every provider…</source>
            <translation>所有服务商…</translation>
        </message>
        <message>
            <source>for the cloud only</source>
            <translation>仅用于云</translation>
        </message>
        <message>
            <source>Start from a machine you own…</source>
            <translation>从已有机器开始…</translation>
        </message>
        <message>
            <source>Change the build in hand as little as possible…</source>
            <translation>尽量少改当前配置…</translation>
        </message>
        <message>
            <source>there is no build yet</source>
            <translation>还没有配置</translation>
        </message>
        <message>
            <source>Open the machine you own</source>
            <translation>打开已有机器</translation>
        </message>
        <message>
            <source>Builds (*.yaml *.yml *.json)</source>
            <translation>配置 (*.yaml *.yml *.json)</translation>
        </message>
    </context>
    <context>
        <name>Outlets</name>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>PDF 文件 (*.pdf)</translation>
        </message>
        <message>
            <source>Export the quote</source>
            <translation>导出报价单</translation>
        </message>
        <message>
            <source>The quote is issued and kept; Export PDF… writes it once more.</source>
            <translation>报价单已签发并保存；“导出 PDF…”可再次写入。</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>报价单</translation>
        </message>
    </context>
    <context>
        <name>OwnModelCard</name>
        <message>
            <source>Your own model</source>
            <translation>自有模型</translation>
        </message>
        <message>
            <source>Choose file…</source>
            <translation>选择文件…</translation>
        </message>
        <message>
            <source>Read on this computer. Nothing is sent.</source>
            <translation>在本机读取，不发送任何数据。</translation>
        </message>
        <message>
            <source>Read and kept with the project. Drop another file to replace it.</source>
            <translation>已读取并随项目保存。拖入其他文件可替换。</translation>
        </message>
        <message>
            <source>Drop a Hugging Face &lt;b&gt;config.json&lt;/b&gt;&lt;br&gt;or an &lt;b&gt;.onnx&lt;/b&gt; file here</source>
            <translation>将 Hugging Face 的 &lt;b&gt;config.json&lt;/b&gt;&lt;br&gt;或 &lt;b&gt;.onnx&lt;/b&gt; 文件拖到此处</translation>
        </message>
        <message>
            <source>Reading {0}…</source>
            <translation>正在读取 {0}…</translation>
        </message>
        <message>
            <source>{0} has no {1}. Add it below; the rest was read.</source>
            <translation>{0} 缺少 {1}。请在下方补充；其余已读取。</translation>
        </message>
        <message>
            <source>{0} lacks {1}. Add them below; the rest was read.</source>
            <translation>{0} 缺少 {1}。请在下方补充；其余已读取。</translation>
        </message>
        <message>
            <source>Models (*.json *.onnx)</source>
            <translation>模型 (*.json *.onnx)</translation>
        </message>
        <message>
            <source>Choose a config.json or an .onnx file</source>
            <translation>选择 config.json 或 .onnx 文件</translation>
        </message>
    </context>
    <context>
        <name>PartOffers</name>
        <message>
            <source>Parts found</source>
            <translation>找到的部件</translation>
        </message>
    </context>
    <context>
        <name>PartsCard</name>
        <message>
            <source>Parts</source>
            <translation>部件</translation>
        </message>
        <message>
            <source>Revert</source>
            <translation>还原</translation>
        </message>
        <message>
            <source>Add…</source>
            <translation>添加…</translation>
        </message>
        <message>
            <source>Add a part</source>
            <translation>添加部件</translation>
        </message>
        <message>
            <source>Parts of the build</source>
            <translation>配置中的部件</translation>
        </message>
        <message>
            <source>prices in {0}, excl. VAT</source>
            <translation>价格单位 {0}，不含增值税</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>部件</translation>
        </message>
        <message>
            <source>Qty</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>价格</translation>
        </message>
        <message>
            <source>Swap</source>
            <translation>更换</translation>
        </message>
        <message>
            <source>Swap this part (Enter)</source>
            <translation>更换此部件 (Enter)</translation>
        </message>
        <message>
            <source>{0} (included)</source>
            <translation>{0}（已包含）</translation>
        </message>
        <message>
            <source>{0} · changed</source>
            <translation>{0} · 已更改</translation>
        </message>
        <message>
            <source>included</source>
            <translation>已包含</translation>
        </message>
        <message>
            <source>on request</source>
            <translation>待询</translation>
        </message>
        <message>
            <source>{0} / h</source>
            <translation>{0} / h</translation>
        </message>
        <message>
            <source>{0} / month</source>
            <translation>{0} / 月</translation>
        </message>
        <message>
            <source>Price of {0}</source>
            <translation>{0} 的价格</translation>
        </message>
        <message>
            <source>{0}: older than 90 days</source>
            <translation>{0}：超过 90 天</translation>
        </message>
    </context>
    <context>
        <name>PartsField</name>
        <message>
            <source>Name, number or “48 GB &lt; 300 W”</source>
            <translation>名称、编号或“48 GB &lt; 300 W”</translation>
        </message>
        <message>
            <source>Type a name, choose by arrow keys, Enter takes the part. Down offers those of this build.</source>
            <translation>输入名称，用方向键选择，按回车键选用该部件。按向下键列出此配置中的部件。</translation>
        </message>
        <message>
            <source>The catalog has no part {0}.</source>
            <translation>目录中没有部件 {0}。</translation>
        </message>
        <message>
            <source>Choose a part of the list, or clear the line.</source>
            <translation>请从列表中选择部件，或清空该行。</translation>
        </message>
        <message>
            <source>Remove {0}</source>
            <translation>移除{0}</translation>
        </message>
        <message>
            <source>{0} was added.</source>
            <translation>已添加 {0}。</translation>
        </message>
        <message>
            <source>No part matches “{0}”.</source>
            <translation>没有部件匹配“{0}”。</translation>
        </message>
        <message>
            <source>Parts</source>
            <translation>部件</translation>
        </message>
        <message>
            <source>Parts of this build</source>
            <translation>此配置中的部件</translation>
        </message>
    </context>
    <context>
        <name>PdfPreview</name>
        <message>
            <source>Pages to look at: arrow and page keys scroll.</source>
            <translation>查看页面：方向键和翻页键滚动。</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>缩小</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Page width</source>
            <translation>页宽</translation>
        </message>
        <message>
            <source>{n} page</source>
            <translation>{n} 页</translation>
        </message>
        <message>
            <source>{n} pages</source>
            <translation>{n} 页</translation>
        </message>
    </context>
    <context>
        <name>PerUnit</name>
        <message>
            <source>seconds of audio</source>
            <translation>秒音频</translation>
        </message>
        <message>
            <source>A thousand {0}</source>
            <translation>一千{0}</translation>
        </message>
        <message>
            <source>A training run</source>
            <translation>一次训练</translation>
        </message>
        <message>
            <source>A million tokens trained</source>
            <translation>训练一百万 token</translation>
        </message>
        <message>
            <source>A million tokens written</source>
            <translation>生成一百万 token</translation>
        </message>
        <message>
            <source>A stream for a month</source>
            <translation>一路数据流一个月</translation>
        </message>
    </context>
    <context>
        <name>PerUnitCard</name>
        <message>
            <source>Cost of one piece of the work</source>
            <translation>单位工作成本</translation>
        </message>
    </context>
    <context>
        <name>PhasePage</name>
        <message>
            <source>Train it, serve it, or both?</source>
            <translation>训练、推理，还是两者？</translation>
        </message>
        <message>
            <source>Only the fields that matter for your choice are shown.</source>
            <translation>仅显示与您的选择相关的字段。</translation>
        </message>
        <message>
            <source>Train or serve</source>
            <translation>训练或推理</translation>
        </message>
        <message>
            <source>Train</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>Teach the model your data</source>
            <translation>让模型学习您的数据</translation>
        </message>
        <message>
            <source>Serve</source>
            <translation>推理</translation>
        </message>
        <message>
            <source>Answer requests</source>
            <translation>响应请求</translation>
        </message>
        <message>
            <source>Both on one machine</source>
            <translation>一台机器兼顾两者</translation>
        </message>
        <message>
            <source>They take turns; the larger need counts</source>
            <translation>轮流进行；以较大需求为准</translation>
        </message>
        <message>
            <source>Next: say where it will run. That sets power, heat and noise limits.</source>
            <translation>下一步：说明运行地点。它决定功率、散热和噪声限制。</translation>
        </message>
    </context>
    <context>
        <name>Place</name>
        <message>
            <source>Interruptions</source>
            <translation>中断次数</translation>
        </message>
        <message>
            <source>a month</source>
            <translation>次 / 月</translation>
        </message>
        <message>
            <source>of one spot machine; empty: the provider's figure where known</source>
            <translation>单台竞价实例；留空：使用服务商数据（如已知）</translation>
        </message>
        <message>
            <source>Starting anew</source>
            <translation>重新启动</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>分钟</translation>
        </message>
        <message>
            <source>until another one runs; 10 where empty</source>
            <translation>直到另一台运行；留空为 10</translation>
        </message>
        <message>
            <source>Price of storage</source>
            <translation>存储价格</translation>
        </message>
        <message>
            <source>empty: the provider's</source>
            <translation>留空：服务商的价格</translation>
        </message>
        <message>
            <source>Storage writes</source>
            <translation>存储写入速度</translation>
        </message>
        <message>
            <source>of one machine</source>
            <translation>单台机器</translation>
        </message>
        <message>
            <source>Region of the data</source>
            <translation>数据所在区域</translation>
        </message>
        <message>
            <source>where it lies now</source>
            <translation>数据当前位置</translation>
        </message>
        <message>
            <source>Capacity is reserved</source>
            <translation>已预留资源</translation>
        </message>
        <message>
            <source>Not only allowed by a quota</source>
            <translation>不只是配额允许</translation>
        </message>
        <message>
            <source>Machines close together</source>
            <translation>机器就近放置</translation>
        </message>
        <message>
            <source>The provider puts all of them on one spine</source>
            <translation>服务商将其全部置于同一 spine</translation>
        </message>
        <message>
            <source>Quotas granted</source>
            <translation>已获配额</translation>
        </message>
        <message>
            <source>as G AND VT: 32, P: 0; empty: unknown</source>
            <translation>形如 G AND VT: 32, P: 0；留空：未知</translation>
        </message>
        <message>
            <source>More about renting</source>
            <translation>更多租用信息</translation>
        </message>
        <message>
            <source>Streams, line and updates</source>
            <translation>数据流、线路与更新</translation>
        </message>
        <message>
            <source>Sent on to the cloud</source>
            <translation>继续上传云端</translation>
        </message>
        <message>
            <source>of what the sensors see, after filtering at the edge</source>
            <translation>传感器数据经边缘筛选后的比例</translation>
        </message>
        <message>
            <source>Cameras connected by</source>
            <translation>摄像头连接方式</translation>
        </message>
        <message>
            <source>network, if not said</source>
            <translation>未说明时为网络</translation>
        </message>
        <message>
            <source>network</source>
            <translation>网络</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>画面</translation>
        </message>
        <message>
            <source>Coded as</source>
            <translation>编码格式</translation>
        </message>
        <message>
            <source>usual</source>
            <translation>常用</translation>
        </message>
        <message>
            <source>One stream</source>
            <translation>单路数据流</translation>
        </message>
        <message>
            <source>empty: from coding and picture</source>
            <translation>留空：由编码和画面推算</translation>
        </message>
        <message>
            <source>One answer</source>
            <translation>单次结果</translation>
        </message>
        <message>
            <source>boxes, words, a number</source>
            <translation>检测框、文字、数字</translation>
        </message>
        <message>
            <source>Downlink</source>
            <translation>下行链路</translation>
        </message>
        <message>
            <source>for updates; empty: as the uplink</source>
            <translation>用于更新；留空：同上行</translation>
        </message>
        <message>
            <source>Line fee</source>
            <translation>线路费用</translation>
        </message>
        <message>
            <source>of one place</source>
            <translation>单个地点</translation>
        </message>
        <message>
            <source>Line, per GB</source>
            <translation>线路每 GB</translation>
        </message>
        <message>
            <source>metered lines</source>
            <translation>按流量计费的线路</translation>
        </message>
        <message>
            <source>Spare devices</source>
            <translation>备用设备</translation>
        </message>
        <message>
            <source>of those at work</source>
            <translation>占在用设备的比例</translation>
        </message>
        <message>
            <source>Capturing</source>
            <translation>采集</translation>
        </message>
        <message>
            <source>empty: from the rate</source>
            <translation>留空：由帧率推算</translation>
        </message>
        <message>
            <source>Scaling and coding</source>
            <translation>缩放与编码</translation>
        </message>
        <message>
            <source>empty: typical</source>
            <translation>留空：典型值</translation>
        </message>
        <message>
            <source>Before and after the model</source>
            <translation>模型前后处理</translation>
        </message>
        <message>
            <source>capture, scaling, decision, where measured</source>
            <translation>采集、缩放、决策（如有实测）</translation>
        </message>
        <message>
            <source>Update of the model</source>
            <translation>模型更新</translation>
        </message>
        <message>
            <source>empty: its weights</source>
            <translation>留空：其权重大小</translation>
        </message>
        <message>
            <source>Updates of the model</source>
            <translation>模型更新次数</translation>
        </message>
        <message>
            <source>Update of the system</source>
            <translation>系统更新</translation>
        </message>
        <message>
            <source>Updates of the system</source>
            <translation>系统更新次数</translation>
        </message>
        <message>
            <source>Time for updates</source>
            <translation>更新时间</translation>
        </message>
        <message>
            <source>h a night</source>
            <translation>h / 夜</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>Data centre</source>
            <translation>数据中心</translation>
        </message>
        <message>
            <source>One's own or a hosting company's</source>
            <translation>自有或托管商的</translation>
        </message>
        <message>
            <source>Racks</source>
            <translation>机架</translation>
        </message>
        <message>
            <source>Space, power, load and PDU above are those of one rack.</source>
            <translation>以上空间、功率、承重和 PDU 均指单个机架。</translation>
        </message>
        <message>
            <source>Hot and cold aisle</source>
            <translation>冷热通道</translation>
        </message>
        <message>
            <source>Hot and cold air are kept apart</source>
            <translation>冷热空气隔离</translation>
        </message>
        <message>
            <source>Front to rear posts</source>
            <translation>前后立柱间距</translation>
        </message>
        <message>
            <source>Holes of the rack</source>
            <translation>机架孔型</translation>
        </message>
        <message>
            <source>square</source>
            <translation>方孔</translation>
        </message>
        <message>
            <source>round</source>
            <translation>圆孔</translation>
        </message>
        <message>
            <source>threaded</source>
            <translation>螺纹孔</translation>
        </message>
        <message>
            <source>Lift, or carriers</source>
            <translation>升降设备或搬运人力</translation>
        </message>
        <message>
            <source>Doors, width</source>
            <translation>门宽</translation>
        </message>
        <message>
            <source>Doors, height</source>
            <translation>门高</translation>
        </message>
        <message>
            <source>Cooling water</source>
            <translation>冷却水</translation>
        </message>
        <message>
            <source>Water or a CDU for liquid-cooled machines</source>
            <translation>液冷机器所用的水或 CDU</translation>
        </message>
        <message>
            <source>Heat that water takes</source>
            <translation>水带走的热量</translation>
        </message>
        <message>
            <source>Shared storage there</source>
            <translation>已有共享存储</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>parallel file system</source>
            <translation>并行文件系统</translation>
        </message>
        <message>
            <source>object store</source>
            <translation>对象存储</translation>
        </message>
        <message>
            <source>Head nodes there</source>
            <translation>已有管理节点</translation>
        </message>
        <message>
            <source>with login nodes; empty: to be bought</source>
            <translation>含登录节点；留空：需购买</translation>
        </message>
        <message>
            <source>Switch ports kept free</source>
            <translation>预留交换机端口</translation>
        </message>
        <message>
            <source>for managers, storage and ways out</source>
            <translation>用于管理、存储和外联</translation>
        </message>
        <message>
            <source>Bottleneck between switches</source>
            <translation>交换机间收敛比</translation>
        </message>
        <message>
            <source>to 1</source>
            <translation>: 1</translation>
        </message>
        <message>
            <source>1 to 1 where it is empty</source>
            <translation>留空为 1 : 1</translation>
        </message>
        <message>
            <source>Longest cable</source>
            <translation>最长线缆</translation>
        </message>
        <message>
            <source>between a machine and a switch</source>
            <translation>机器与交换机之间</translation>
        </message>
        <message>
            <source>Networks there already</source>
            <translation>已有网络</translation>
        </message>
        <message>
            <source>compute</source>
            <translation>计算</translation>
        </message>
        <message>
            <source>storage</source>
            <translation>存储</translation>
        </message>
        <message>
            <source>in-band</source>
            <translation>带内</translation>
        </message>
        <message>
            <source>out-of-band</source>
            <translation>带外</translation>
        </message>
        <message>
            <source>More about room and racks</source>
            <translation>更多机房与机架信息</translation>
        </message>
        <message>
            <source>UPS, apparent power</source>
            <translation>UPS 视在功率</translation>
        </message>
        <message>
            <source>UPS, for a moment</source>
            <translation>UPS 瞬时功率</translation>
        </message>
        <message>
            <source>UPS, at full load</source>
            <translation>UPS 满载时间</translation>
        </message>
        <message>
            <source>Feeds</source>
            <translation>供电路数</translation>
        </message>
        <message>
            <source>one</source>
            <translation>单路</translation>
        </message>
        <message>
            <source>two, A and B</source>
            <translation>双路，A 和 B</translation>
        </message>
        <message>
            <source>Free sockets</source>
            <translation>空闲插座</translation>
        </message>
        <message>
            <source>Power cords</source>
            <translation>电源线</translation>
        </message>
        <message>
            <source>Phases of a PDU</source>
            <translation>PDU 相数</translation>
        </message>
        <message>
            <source>C13 outlets of a PDU</source>
            <translation>PDU 的 C13 插座</translation>
        </message>
        <message>
            <source>C19 outlets of a PDU</source>
            <translation>PDU 的 C19 插座</translation>
        </message>
        <message>
            <source>More about the power</source>
            <translation>更多供电信息</translation>
        </message>
    </context>
    <context>
        <name>PlacePage</name>
        <message>
            <source>Where will it run?</source>
            <translation>在哪里运行？</translation>
        </message>
        <message>
            <source>The place limits power, heat, noise and space. Costs are compared with the other places in step 6.</source>
            <translation>地点限制功率、散热、噪声和空间。第 6 步与其他地点比较成本。</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>地点</translation>
        </message>
        <message>
            <source>On site</source>
            <translation>本地</translation>
        </message>
        <message>
            <source>Office, lab, rack</source>
            <translation>办公室、实验室、机架</translation>
        </message>
        <message>
            <source>Cloud</source>
            <translation>云</translation>
        </message>
        <message>
            <source>Rented by the hour</source>
            <translation>按小时租用</translation>
        </message>
        <message>
            <source>Edge</source>
            <translation>边缘</translation>
        </message>
        <message>
            <source>Next to the cameras</source>
            <translation>靠近摄像头</translation>
        </message>
        <message>
            <source>Hybrid</source>
            <translation>混合</translation>
        </message>
        <message>
            <source>Edge collects, cloud thinks</source>
            <translation>边缘采集，云端计算</translation>
        </message>
        <message>
            <source>Next: see what this asks of the hardware.</source>
            <translation>下一步：查看对硬件的要求。</translation>
        </message>
    </context>
    <context>
        <name>Plans</name>
        <message>
            <source>Unit {n}</source>
            <translation>第 {n} U</translation>
        </message>
        <message>
            <source>Rack {n}</source>
            <translation>机架 {n}</translation>
        </message>
        <message>
            <source>All machines</source>
            <translation>所有机器</translation>
        </message>
        <message>
            <source>Managers, storage</source>
            <translation>管理、存储</translation>
        </message>
        <message>
            <source>Capture</source>
            <translation>采集</translation>
        </message>
        <message>
            <source>Encode</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>Uplink</source>
            <translation>上行链路</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>排队</translation>
        </message>
        <message>
            <source>Infer</source>
            <translation>推理</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>What the machines send passes the spines without a bottleneck.</source>
            <translation>机器发送的数据可无瓶颈地通过 spine。</translation>
        </message>
        <message>
            <source>For {0} Gb/s that the machines send, 1 Gb/s passes between the leaves.</source>
            <translation>机器每发送 {0} Gb/s，leaf 之间可通过 1 Gb/s。</translation>
        </message>
        <message>
            <source>{0} ports of the leaf switches are free for more machines.</source>
            <translation>leaf 交换机有 {0} 个端口可供更多机器使用。</translation>
        </message>
        <message>
            <source>twisted pair</source>
            <translation>双绞线</translation>
        </message>
        <message>
            <source>copper</source>
            <translation>铜缆</translation>
        </message>
        <message>
            <source>active copper</source>
            <translation>有源铜缆</translation>
        </message>
        <message>
            <source>optics, multimode fibre</source>
            <translation>光模块，多模光纤</translation>
        </message>
        <message>
            <source>optics, single-mode fibre</source>
            <translation>光模块，单模光纤</translation>
        </message>
        <message>
            <source>{0} × {1} m, {2}</source>
            <translation>{0} × {1} m，{2}</translation>
        </message>
        <message>
            <source>Rack {0}</source>
            <translation>机架 {0}</translation>
        </message>
        <message>
            <source>Racks {0} to {1}</source>
            <translation>机架 {0} 至 {1}</translation>
        </message>
        <message>
            <source>{0} of {1} units</source>
            <translation>{0} / {1} U</translation>
        </message>
        <message>
            <source>Each rack: {0} × {1}.</source>
            <translation>每个机架：{0} × {1}。</translation>
        </message>
        <message>
            <source>Network of the cluster</source>
            <translation>集群网络</translation>
        </message>
        <message>
            <source>Racks, from the front</source>
            <translation>机架正视图</translation>
        </message>
        <message>
            <source>Way to the answer</source>
            <translation>响应路径</translation>
        </message>
        <message>
            <source>Lines, places and updates</source>
            <translation>线路、地点与更新</translation>
        </message>
        <message>
            <source>Heat and cooling</source>
            <translation>散热与制冷</translation>
        </message>
        <message>
            <source>Shared: switches, racks, cables</source>
            <translation>共用：交换机、机架、线缆</translation>
        </message>
        <message>
            <source>Rented instance</source>
            <translation>租用实例</translation>
        </message>
        <message>
            <source>Rented server</source>
            <translation>租用服务器</translation>
        </message>
        <message>
            <source>Edge device</source>
            <translation>边缘设备</translation>
        </message>
        <message>
            <source>Own machine</source>
            <translation>自有机器</translation>
        </message>
        <message>
            <source>Machine {0}</source>
            <translation>机器 {0}</translation>
        </message>
        <message>
            <source>Machines {0}–{1}, identical</source>
            <translation>机器 {0}–{1}，相同</translation>
        </message>
        <message>
            <source>Head node</source>
            <translation>管理节点</translation>
        </message>
        <message>
            <source>{0} head nodes</source>
            <translation>{0} 个管理节点</translation>
        </message>
        <message>
            <source>Login node</source>
            <translation>登录节点</translation>
        </message>
        <message>
            <source>{0} login nodes</source>
            <translation>{0} 个登录节点</translation>
        </message>
        <message>
            <source>Storage node</source>
            <translation>存储节点</translation>
        </message>
        <message>
            <source>{0} storage nodes</source>
            <translation>{0} 个存储节点</translation>
        </message>
        <message>
            <source>Spare device</source>
            <translation>备用设备</translation>
        </message>
        <message>
            <source>{0} spare devices</source>
            <translation>{0} 台备用设备</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>网络</translation>
        </message>
        <message>
            <source>Why so many switches</source>
            <translation>为何需要这么多交换机</translation>
        </message>
        <message>
            <source>Cables by length</source>
            <translation>按长度列出的线缆</translation>
        </message>
        <message>
            <source>The height of a device is unknown, or the racks do not hold them: nothing can be drawn.</source>
            <translation>有设备高度未知，或机架装不下：无法绘制。</translation>
        </message>
        <message>
            <source>There are too many different racks to draw.</source>
            <translation>不同的机架太多，无法绘制。</translation>
        </message>
        <message>
            <source>Racks</source>
            <translation>机架</translation>
        </message>
        <message>
            <source>Load of each rack</source>
            <translation>每个机架的负载</translation>
        </message>
        <message>
            <source>{0}: unknown</source>
            <translation>{0}：未知</translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>{0} devices in {1} places, {2} spare ones.</source>
            <translation>{1} 个地点共 {0} 台设备，另备 {2} 台。</translation>
        </message>
        <message>
            <source>One stream</source>
            <translation>单路数据流</translation>
        </message>
        <message>
            <source>A place sends</source>
            <translation>单个地点发送</translation>
        </message>
        <message>
            <source>All places send</source>
            <translation>所有地点发送</translation>
        </message>
        <message>
            <source>Answers going out</source>
            <translation>返回结果</translation>
        </message>
        <message>
            <source>Update of the model</source>
            <translation>模型更新</translation>
        </message>
        <message>
            <source>Update of the system</source>
            <translation>系统更新</translation>
        </message>
        <message>
            <source>Longest update</source>
            <translation>最长更新</translation>
        </message>
        <message>
            <source>Share of a night</source>
            <translation>占一夜的比例</translation>
        </message>
        <message>
            <source>Updates, all places</source>
            <translation>所有地点的更新</translation>
        </message>
        <message>
            <source>Heat</source>
            <translation>热量</translation>
        </message>
        <message>
            <source>Refrigeration</source>
            <translation>制冷量</translation>
        </message>
        <message>
            <source>Air</source>
            <translation>风量</translation>
        </message>
        <message>
            <source>Heat into water</source>
            <translation>进入水的热量</translation>
        </message>
        <message>
            <source>Water</source>
            <translation>水</translation>
        </message>
        <message>
            <source>At full load {0} go into the room, {1} of air carry them off.</source>
            <translation>满载时向房间散热 {0}，需 {1} 风量带走。</translation>
        </message>
        <message>
            <source>Left out, for a fact is missing</source>
            <translation>因缺少数据而略去</translation>
        </message>
    </context>
    <context>
        <name>PowerCard</name>
        <message>
            <source>Power</source>
            <translation>功率</translation>
        </message>
        <message>
            <source>Circuit</source>
            <translation>供电回路</translation>
        </message>
        <message>
            <source>Other…</source>
            <translation>其他…</translation>
        </message>
        <message>
            <source>Voltage</source>
            <translation>电压</translation>
        </message>
        <message>
            <source>Breaker</source>
            <translation>断路器</translation>
        </message>
        <message>
            <source>Circuits like this</source>
            <translation>同类供电回路数</translation>
        </message>
        <message>
            <source>Other load on it</source>
            <translation>该回路上的其他负载</translation>
        </message>
        <message>
            <source>UPS, if there is one</source>
            <translation>UPS（如有）</translation>
        </message>
        <message>
            <source>Socket</source>
            <translation>插座</translation>
        </message>
        <message>
            <source>What the machine may draw, hour after hour</source>
            <translation>机器可持续使用的功率</translation>
        </message>
        <message>
            <source>not said</source>
            <translation>未说明</translation>
        </message>
        <message>
            <source>{0} W usable</source>
            <translation>可用 {0} W</translation>
        </message>
        <message>
            <source>{0} W reserve</source>
            <translation>余量 {0} W</translation>
        </message>
        <message>
            <source>{0} W usable, {1} W reserve</source>
            <translation>可用 {0} W，余量 {1} W</translation>
        </message>
        <message>
            <source>{0} % of {1} V × {2} A = {3} W, because training runs for days.</source>
            <translation>{1} V × {2} A = {3} W 的 {0} %，因为训练会持续数天。</translation>
        </message>
        <message>
            <source>{0} % of {1} V × {2} A = {3} W, because serving runs day and night.</source>
            <translation>{1} V × {2} A = {3} W 的 {0} %，因为推理昼夜运行。</translation>
        </message>
        <message>
            <source>Usable power</source>
            <translation>可用功率</translation>
        </message>
    </context>
    <context>
        <name>PowerWords</name>
        <message>
            <source>Power from parts to circuit</source>
            <translation>从部件到供电回路的功率</translation>
        </message>
        <message>
            <source>Parts</source>
            <translation>部件</translation>
        </message>
        <message>
            <source>Supply</source>
            <translation>电源</translation>
        </message>
        <message>
            <source>Cord</source>
            <translation>电源线</translation>
        </message>
        <message>
            <source>Plug</source>
            <translation>插头</translation>
        </message>
        <message>
            <source>UPS</source>
            <translation>UPS</translation>
        </message>
        <message>
            <source>Fullest rack</source>
            <translation>最满机架</translation>
        </message>
        <message>
            <source>Circuit</source>
            <translation>供电回路</translation>
        </message>
        <message>
            <source>Feed, of {n}</source>
            <translation>供电，共 {n} 路</translation>
        </message>
        <message>
            <source>The place</source>
            <translation>现场</translation>
        </message>
        <message>
            <source>limit not told</source>
            <translation>上限未说明</translation>
        </message>
        <message>
            <source>Heat</source>
            <translation>热量</translation>
        </message>
        <message>
            <source>Air</source>
            <translation>风量</translation>
        </message>
        <message>
            <source>Noise</source>
            <translation>噪声</translation>
        </message>
        <message>
            <source>at maximum</source>
            <translation>最大时</translation>
        </message>
        <message>
            <source>peaks {n} W</source>
            <translation>峰值 {n} W</translation>
        </message>
        <message>
            <source>needs {n} W</source>
            <translation>需 {n} W</translation>
        </message>
        <message>
            <source>needs unknown</source>
            <translation>需求未知</translation>
        </message>
        <message>
            <source>of {n} W</source>
            <translation>/ {n} W</translation>
        </message>
        <message>
            <source>of unknown</source>
            <translation>/ 未知</translation>
        </message>
        <message>
            <source>of {n} A, {cord}</source>
            <translation>/ {n} A，{cord}</translation>
        </message>
        <message>
            <source>cord unknown</source>
            <translation>电源线未知</translation>
        </message>
        <message>
            <source>for {n} A</source>
            <translation>适用 {n} A</translation>
        </message>
        <message>
            <source>rating unknown</source>
            <translation>额定值未知</translation>
        </message>
        <message>
            <source>{n} min or more</source>
            <translation>不少于 {n} min</translation>
        </message>
        <message>
            <source>minutes not told</source>
            <translation>未说明分钟数</translation>
        </message>
        <message>
            <source>η {n} % at {load} %</source>
            <translation>η {n} %，负载 {load} %</translation>
        </message>
        <message>
            <source>into the room</source>
            <translation>进入房间</translation>
        </message>
        <message>
            <source>≥ {n}</source>
            <translation>≥ {n}</translation>
        </message>
        <message>
            <source>all sources</source>
            <translation>所有声源</translation>
        </message>
        <message>
            <source>+ {n} unknown</source>
            <translation>+ {n} 项未知</translation>
        </message>
        <message>
            <source>no figure</source>
            <translation>无数值</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>holds</source>
            <translation>满足</translation>
        </message>
        <message>
            <source>tight</source>
            <translation>偏紧</translation>
        </message>
        <message>
            <source>fails</source>
            <translation>不足</translation>
        </message>
        <message>
            <source>{step}: {n}, {below}</source>
            <translation>{step}：{n}，{below}</translation>
        </message>
        <message>
            <source>{step}: {n}, {below}; {holds}</source>
            <translation>{step}：{n}，{below}；{holds}</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>步骤</translation>
        </message>
        <message>
            <source>Load</source>
            <translation>负载</translation>
        </message>
        <message>
            <source>Against</source>
            <translation>对比</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
    </context>
    <context>
        <name>PreviewCard</name>
        <message>
            <source>Preview</source>
            <translation>预览</translation>
        </message>
        <message>
            <source>Page before</source>
            <translation>上一页</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>下一页</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>缩小</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>整页</translation>
        </message>
        <message>
            <source>Whole page</source>
            <translation>整页</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Preview of the quote</source>
            <translation>报价单预览</translation>
        </message>
        <message>
            <source>Pages to look at: arrow and page keys scroll.</source>
            <translation>查看页面：方向键和翻页键滚动。</translation>
        </message>
        <message>
            <source>updates as you type</source>
            <translation>随输入更新</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} / {1}</translation>
        </message>
        <message>
            <source>This is the first page.</source>
            <translation>已是第一页。</translation>
        </message>
        <message>
            <source>This is the last page.</source>
            <translation>已是最后一页。</translation>
        </message>
    </context>
    <context>
        <name>PriceTab</name>
        <message>
            <source>Add price</source>
            <translation>添加价格</translation>
        </message>
        <message>
            <source>in force, but old</source>
            <translation>生效，但已旧</translation>
        </message>
        <message>
            <source>in force</source>
            <translation>生效</translation>
        </message>
        <message>
            <source>From</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>价格</translation>
        </message>
        <message>
            <source>Of</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>区域</translation>
        </message>
        <message>
            <source>Every price of the part</source>
            <translation>部件的全部价格</translation>
        </message>
        <message>
            <source>Net price of one</source>
            <translation>单件净价</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>货币</translation>
        </message>
        <message>
            <source>What it is</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Supplier</source>
            <translation>供应商</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>有效期至</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>own entry</source>
            <translation>自行填写</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>No</source>
            <translation>否</translation>
        </message>
        <message>
            <source>In stock</source>
            <translation>有货</translation>
        </message>
        <message>
            <source>Lead time</source>
            <translation>交货期</translation>
        </message>
        <message>
            <source>Set own price</source>
            <translation>设置自有价格</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>On request</source>
            <translation>待询</translation>
        </message>
        <message>
            <source>Back to the shipped price</source>
            <translation>还原为内置价格</translation>
        </message>
        <message>
            <source>It is on request.</source>
            <translation>价格待询。</translation>
        </message>
        <message>
            <source>This is the shipped price.</source>
            <translation>这是内置价格。</translation>
        </message>
        <message>
            <source>The price was valid until {0}.</source>
            <translation>该价格有效期至 {0}。</translation>
        </message>
        <message>
            <source>The price is {0} days old.</source>
            <translation>该价格已有 {0} 天。</translation>
        </message>
        <message>
            <source>No price is known: quotes say that it is on request.</source>
            <translation>价格未知：报价单中注明待询。</translation>
        </message>
        <message>
            <source>valid until {0}</source>
            <translation>有效期至 {0}</translation>
        </message>
        <message>
            <source>in stock</source>
            <translation>有货</translation>
        </message>
        <message>
            <source>not in stock</source>
            <translation>无货</translation>
        </message>
        <message>
            <source>{0} days to deliver</source>
            <translation>{0} 天交货</translation>
        </message>
        <message>
            <source>Not before {0}.</source>
            <translation>不早于 {0}。</translation>
        </message>
        <message>
            <source>A code of three letters, as EUR.</source>
            <translation>三字母代码，如 EUR。</translation>
        </message>
    </context>
    <context>
        <name>PricedWords</name>
        <message>
            <source>hardware</source>
            <translation>硬件</translation>
        </message>
        <message>
            <source>rent of {0} months</source>
            <translation>{0} 个月租金</translation>
        </message>
        <message>
            <source>rent and setup of {0} months</source>
            <translation>{0} 个月租金及开通费</translation>
        </message>
        <message>
            <source>hardware and rent of {0} months</source>
            <translation>硬件及 {0} 个月租金</translation>
        </message>
    </context>
    <context>
        <name>ProjectsPage</name>
        <message>
            <source>Projects</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>新建项目</translation>
        </message>
        <message>
            <source>Clear the search</source>
            <translation>清除搜索</translation>
        </message>
        <message>
            <source>Project or customer</source>
            <translation>项目或客户</translation>
        </message>
        <message>
            <source>Search projects</source>
            <translation>搜索项目</translation>
        </message>
        <message>
            <source>Archived</source>
            <translation>已归档</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>归档</translation>
        </message>
        <message>
            <source>Open quote PDF…</source>
            <translation>打开报价单 PDF…</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Unnamed project</source>
            <translation>未命名项目</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>步骤</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>结论</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>价格</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>修改时间</translation>
        </message>
        <message>
            <source>Verified</source>
            <translation>已验证</translation>
        </message>
        <message>
            <source>Incomplete</source>
            <translation>不完整</translation>
        </message>
        <message>
            <source>Fails</source>
            <translation>不合格</translation>
        </message>
        <message>
            <source>not checked yet</source>
            <translation>尚未检查</translation>
        </message>
        <message>
            <source>No project matches '{0}'.</source>
            <translation>没有项目匹配“{0}”。</translation>
        </message>
        <message>
            <source>No archived projects.</source>
            <translation>没有已归档的项目。</translation>
        </message>
        <message>
            <source>No projects yet. Start a new one, or open a sample below.</source>
            <translation>还没有项目。请新建，或打开下方示例。</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>取回</translation>
        </message>
        <message>
            <source>There is no project to choose.</source>
            <translation>没有可选的项目。</translation>
        </message>
        <message>
            <source>{0}, copy</source>
            <translation>{0}，副本</translation>
        </message>
        <message>
            <source>{0} is archived.</source>
            <translation>{0} 已归档。</translation>
        </message>
        <message>
            <source>{0} is back in the list.</source>
            <translation>{0} 已回到列表。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Quotes and projects (*.pdf *.json)</source>
            <translation>报价单和项目 (*.pdf *.json)</translation>
        </message>
        <message>
            <source>Open quote PDF</source>
            <translation>打开报价单 PDF</translation>
        </message>
    </context>
    <context>
        <name>ProposalCards</name>
        <message>
            <source>Lowest price</source>
            <translation>价格最低</translation>
        </message>
        <message>
            <source>Soundest</source>
            <translation>最稳妥</translation>
        </message>
        <message>
            <source>Cheapest verified</source>
            <translation>最便宜的已验证配置</translation>
        </message>
        <message>
            <source>Best value</source>
            <translation>性价比最高</translation>
        </message>
        <message>
            <source>Fastest</source>
            <translation>最快</translation>
        </message>
        <message>
            <source>Lowest power</source>
            <translation>功耗最低</translation>
        </message>
        <message>
            <source>Cheapest change</source>
            <translation>最便宜的改动</translation>
        </message>
        <message>
            <source>Lowest total cost</source>
            <translation>总成本最低</translation>
        </message>
        <message>
            <source>Proven best</source>
            <translation>已证明最优</translation>
        </message>
        <message>
            <source>Not proven</source>
            <translation>未证明</translation>
        </message>
        <message>
            <source>Within {0} %</source>
            <translation>误差 {0} % 以内</translation>
        </message>
        <message>
            <source>{0} h</source>
            <translation>{0} h</translation>
        </message>
        <message>
            <source>{0} s</source>
            <translation>{0} s</translation>
        </message>
        <message>
            <source>{0} ms</source>
            <translation>{0} ms</translation>
        </message>
        <message>
            <source>Price on request</source>
            <translation>价格待询</translation>
        </message>
        <message>
            <source>{0} and {1} on request</source>
            <translation>{0}，另有 {1} 待询</translation>
        </message>
        <message>
            <source>On request</source>
            <translation>待询</translation>
        </message>
        <message>
            <source>{0} months</source>
            <translation>{0} 个月</translation>
        </message>
        <message>
            <source>+ {0} on request</source>
            <translation>+ {0} 待询</translation>
        </message>
        <message>
            <source>? W</source>
            <translation>? W</translation>
        </message>
        <message>
            <source>{0} kW</source>
            <translation>{0} kW</translation>
        </message>
        <message>
            <source>{0} W</source>
            <translation>{0} W</translation>
        </message>
        <message>
            <source>Proposals</source>
            <translation>方案</translation>
        </message>
        <message>
            <source>edited</source>
            <translation>已编辑</translation>
        </message>
        <message>
            <source>{0} verified, {1} warnings, {2} facts missing</source>
            <translation>{0} 项已通过，{1} 项警告，缺少 {2} 项数据</translation>
        </message>
    </context>
    <context>
        <name>ProposingPanel</name>
        <message>
            <source>Looking for the best builds</source>
            <translation>正在寻找最佳配置</translation>
        </message>
        <message>
            <source>Progress of the search</source>
            <translation>搜索进度</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Ends the search and keeps the best found</source>
            <translation>结束搜索并保留已找到的最佳配置</translation>
        </message>
        <message>
            <source>Take this one</source>
            <translation>采用此项</translation>
        </message>
        <message>
            <source>Sorting out what fits together…</source>
            <translation>正在筛选相互兼容的部件…</translation>
        </message>
        <message>
            <source>No build has been found yet.</source>
            <translation>尚未找到配置。</translation>
        </message>
        <message>
            <source>{0} of {1} kinds of machine, {2} s</source>
            <translation>{0} / {1} 种机器类型，{2} s</translation>
        </message>
        <message>
            <source>Best so far: {0} after {1} s</source>
            <translation>目前最佳：{0}，用时 {1} s</translation>
        </message>
        <message>
            <source>, at most {0} % from the optimum</source>
            <translation>，距最优不超过 {0} %</translation>
        </message>
        <message>
            <source>None of them meets every demand. Finding out what would have to change…</source>
            <translation>其中没有一种能满足所有要求。正在查找需要改变什么…</translation>
        </message>
    </context>
    <context>
        <name>ProvidersDialog</name>
        <message>
            <source>Every provider</source>
            <translation>所有服务商</translation>
        </message>
        <message>
            <source>The cheapest that each rents for this work, with the age of its price.</source>
            <translation>各服务商可用于此工作的最便宜机器及其价格日期。</translation>
        </message>
        <message>
            <source>By provider</source>
            <translation>按服务商</translation>
        </message>
        <message>
            <source>By region</source>
            <translation>按区域</translation>
        </message>
        <message>
            <source>Told by</source>
            <translation>分组方式</translation>
        </message>
        <message>
            <source>Provider</source>
            <translation>服务商</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>区域</translation>
        </message>
        <message>
            <source>Machines</source>
            <translation>机器</translation>
        </message>
        <message>
            <source>Accelerators</source>
            <translation>加速器</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>One run</source>
            <translation>一次运行</translation>
        </message>
        <message>
            <source>A month</source>
            <translation>每月</translation>
        </message>
        <message>
            <source>Price of</source>
            <translation>价格日期</translation>
        </message>
        <message>
            <source>Offers of the providers</source>
            <translation>服务商报价</translation>
        </message>
        <message>
            <source>{0} of {1} rent what does this work.</source>
            <translation>{1} 家中有 {0} 家可满足。</translation>
        </message>
        <message>
            <source>{0}, old</source>
            <translation>{0}，已旧</translation>
        </message>
        <message>
            <source>{0} days old</source>
            <translation>{0} 天前</translation>
        </message>
    </context>
    <context>
        <name>QuotasField</name>
        <message>
            <source>Families with their numbers, as G AND VT: 32, P: 0</source>
            <translation>系列及其数量，形如 G AND VT: 32, P: 0</translation>
        </message>
    </context>
    <context>
        <name>QuoteActions</name>
        <message>
            <source>{n} page sent to the printer.</source>
            <translation>已发送 {n} 页到打印机。</translation>
        </message>
        <message>
            <source>{n} pages sent to the printer.</source>
            <translation>已发送 {n} 页到打印机。</translation>
        </message>
        <message>
            <source>Saved as {0}.</source>
            <translation>已保存为 {0}。</translation>
        </message>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>PDF 文件 (*.pdf)</translation>
        </message>
        <message>
            <source>Save PDF</source>
            <translation>保存 PDF</translation>
        </message>
    </context>
    <context>
        <name>QuoteDetail</name>
        <message>
            <source>The quote selected</source>
            <translation>所选报价单</translation>
        </message>
        <message>
            <source>Pages of the quote</source>
            <translation>报价单页面</translation>
        </message>
        <message>
            <source>Revision</source>
            <translation>修订版</translation>
        </message>
        <message>
            <source>Issued</source>
            <translation>签发日期</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>有效期至</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>总计</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Revisions of this quote</source>
            <translation>此报价单的修订版</translation>
        </message>
        <message>
            <source>New revision</source>
            <translation>新修订版</translation>
        </message>
        <message>
            <source>Continue the draft</source>
            <translation>继续编辑草稿</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>Save PDF…</source>
            <translation>保存 PDF…</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>What is shown of the quote</source>
            <translation>报价单显示内容</translation>
        </message>
        <message>
            <source>Left and Right change what is shown of the quote.</source>
            <translation>按左右键切换报价单显示内容。</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>预览</translation>
        </message>
        <message>
            <source>Revisions</source>
            <translation>修订版</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>比较</translation>
        </message>
        <message>
            <source>revision {0}</source>
            <translation>修订版 {0}</translation>
        </message>
        <message>
            <source>This quote is {0}.</source>
            <translation>此报价单状态：{0}。</translation>
        </message>
        <message>
            <source>A draft is changed in its project; only an issued quote is revised.</source>
            <translation>草稿在其项目中修改；只有已签发的报价单才修订。</translation>
        </message>
        <message>
            <source>Print preview…</source>
            <translation>打印预览…</translation>
        </message>
        <message>
            <source>Save the lines as a table…</source>
            <translation>将明细保存为表格…</translation>
        </message>
        <message>
            <source>Open PDF in the viewer</source>
            <translation>用阅读器打开 PDF</translation>
        </message>
        <message>
            <source>Delete draft</source>
            <translation>删除草稿</translation>
        </message>
    </context>
    <context>
        <name>QuoteForm</name>
        <message>
            <source>Services</source>
            <translation>服务</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>公司</translation>
        </message>
        <message>
            <source>Who gets the quote? Give a company.</source>
            <translation>报价单给谁？请填写公司。</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>联系人</translation>
        </message>
        <message>
            <source>Customer number</source>
            <translation>客户编号</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Street, postal code and place</source>
            <translation>街道、邮政编码和城市</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>国家</translation>
        </message>
        <message>
            <source>Two letters or the name; sets tax and paper</source>
            <translation>两个字母或国名；决定税种和纸张</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>电子邮件</translation>
        </message>
        <message>
            <source>Their reference</source>
            <translation>对方参考号</translation>
        </message>
        <message>
            <source>VAT number</source>
            <translation>增值税号</translation>
        </message>
        <message>
            <source>Terms</source>
            <translation>条款</translation>
        </message>
        <message>
            <source>Valid</source>
            <translation>有效期</translation>
        </message>
        <message>
            <source>Delivery</source>
            <translation>交货</translation>
        </message>
        <message>
            <source>{0} days</source>
            <translation>{0} 天</translation>
        </message>
        <message>
            <source>at once</source>
            <translation>立即</translation>
        </message>
        <message>
            <source>Payment, net</source>
            <translation>付款期限</translation>
        </message>
        <message>
            <source>Discount</source>
            <translation>折扣</translation>
        </message>
        <message>
            <source>VAT</source>
            <translation>增值税</translation>
        </message>
        <message>
            <source>Printed with it</source>
            <translation>一并打印</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Measures</source>
            <translation>计量单位</translation>
        </message>
        <message>
            <source>mm, kg, °C</source>
            <translation>mm、kg、°C</translation>
        </message>
        <message>
            <source>in, lb, °F</source>
            <translation>in、lb、°F</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>形式</translation>
        </message>
        <message>
            <source>Full, with the sections below</source>
            <translation>完整，含以下章节</translation>
        </message>
        <message>
            <source>Short, two pages for purchasing</source>
            <translation>简短，两页供采购用</translation>
        </message>
        <message>
            <source>Power, heat and slots, for the room</source>
            <translation>功率、散热和插槽（供机房使用）</translation>
        </message>
        <message>
            <source>How every number was computed</source>
            <translation>每个数字的计算方法</translation>
        </message>
        <message>
            <source>Cost over the years, against renting</source>
            <translation>多年成本，与租用对比</translation>
        </message>
        <message>
            <source>Alternatives side by side</source>
            <translation>备选方案并列对比</translation>
        </message>
        <message>
            <source>Growth, year by year</source>
            <translation>逐年增长</translation>
        </message>
        <message>
            <source>Checklist for assembly and acceptance</source>
            <translation>组装与验收检查清单</translation>
        </message>
        <message>
            <source>Terms and acceptance</source>
            <translation>条款与接受</translation>
        </message>
        <message>
            <source>Checks, with what was not checked</source>
            <translation>检查，含未检查项</translation>
        </message>
        <message>
            <source>Always printed</source>
            <translation>始终打印</translation>
        </message>
        <message>
            <source>always</source>
            <translation>始终</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>Choose the alternatives</source>
            <translation>选择备选方案</translation>
        </message>
        <message>
            <source>1 chosen</source>
            <translation>已选 1 个</translation>
        </message>
        <message>
            <source>{n} chosen</source>
            <translation>已选 {n} 个</translation>
        </message>
        <message>
            <source>none chosen</source>
            <translation>未选择</translation>
        </message>
        <message>
            <source>Only the full quote has sections.</source>
            <translation>只有完整报价单含各章节。</translation>
        </message>
        <message>
            <source>Only what is trained on site grows year by year.</source>
            <translation>逐年增长只适用于本地训练。</translation>
        </message>
        <message>
            <source>None yet: assembly, burn-in or warranty can be set up in Settings, Money and tax.</source>
            <translation>暂无：可在“设置”的“货币与税”中添加组装、老化测试或质保。</translation>
        </message>
    </context>
    <context>
        <name>QuotePage</name>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>{0}, revision {1}</source>
            <translation>{0}，修订版 {1}</translation>
        </message>
        <message>
            <source>Revises {0}, revision {1}.</source>
            <translation>修订 {0}，修订版 {1}。</translation>
        </message>
        <message>
            <source>Gets its number when it is issued.</source>
            <translation>签发时获得编号。</translation>
        </message>
        <message>
            <source>Parts, prices and checks are frozen. Changes then need a revision.</source>
            <translation>部件、价格和检查将被冻结。此后更改需要新的修订版。</translation>
        </message>
        <message>
            <source>It replaces {0}, revision {1}, which becomes superseded.</source>
            <translation>它将取代 {0} 修订版 {1}，后者变为“已被取代”。</translation>
        </message>
        <message>
            <source>Hardware</source>
            <translation>硬件</translation>
        </message>
        <message>
            <source>Services</source>
            <translation>服务</translation>
        </message>
        <message>
            <source>Discount</source>
            <translation>折扣</translation>
        </message>
        <message>
            <source>Net</source>
            <translation>净价</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>报价单</translation>
        </message>
        <message>
            <source>Show it</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>Copy for e-mail</source>
            <translation>复制到邮件</translation>
        </message>
        <message>
            <source>Print preview…</source>
            <translation>打印预览…</translation>
        </message>
        <message>
            <source>Save the lines as a table…</source>
            <translation>将明细保存为表格…</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Save draft</source>
            <translation>保存草稿</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>New revision</source>
            <translation>新修订版</translation>
        </message>
        <message>
            <source>There is no preview yet.</source>
            <translation>还没有预览。</translation>
        </message>
        <message>
            <source>Save the draft first.</source>
            <translation>请先保存草稿。</translation>
        </message>
        <message>
            <source>1 check fails.</source>
            <translation>1 项检查未通过。</translation>
        </message>
        <message>
            <source>{0} checks fail.</source>
            <translation>{0} 项检查未通过。</translation>
        </message>
        <message>
            <source>The build is out of date: check it first.</source>
            <translation>配置已过时：请先检查。</translation>
        </message>
        <message>
            <source>The quote is issued; changes need a revision.</source>
            <translation>报价单已签发；更改需要新的修订版。</translation>
        </message>
        <message>
            <source>{0} A quote can be issued once none does.</source>
            <translation>{0}全部通过后才能签发报价单。</translation>
        </message>
        <message>
            <source>The preview is not ready yet.</source>
            <translation>预览尚未完成。</translation>
        </message>
        <message>
            <source>Issue this quote?</source>
            <translation>签发此报价单？</translation>
        </message>
        <message>
            <source>Issue quote</source>
            <translation>签发报价单</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>暂不</translation>
        </message>
        <message>
            <source>Quote {0} is issued.</source>
            <translation>报价单 {0} 已签发。</translation>
        </message>
        <message>
            <source>{0} is written to {1}.</source>
            <translation>{0} 已写入 {1}。</translation>
        </message>
        <message>
            <source>The draft is saved under Quotes.</source>
            <translation>草稿已保存在“报价单”中。</translation>
        </message>
        <message>
            <source>A copy is open as a draft; the other quote stays as it is.</source>
            <translation>副本已作为草稿打开；原报价单保持不变。</translation>
        </message>
        <message>
            <source>Export PDF…</source>
            <translation>导出 PDF…</translation>
        </message>
        <message>
            <source>Issue and export PDF…</source>
            <translation>签发并导出 PDF…</translation>
        </message>
    </context>
    <context>
        <name>Quotes</name>
        <message>
            <source>Excel workbook (*.xlsx);;CSV file (*.csv)</source>
            <translation>Excel 工作簿 (*.xlsx);;CSV 文件 (*.csv)</translation>
        </message>
        <message>
            <source>Save the lines as a table</source>
            <translation>将明细保存为表格</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>草稿</translation>
        </message>
        <message>
            <source>Issued</source>
            <translation>已签发</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>已接受</translation>
        </message>
        <message>
            <source>Declined</source>
            <translation>已拒绝</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>已撤回</translation>
        </message>
        <message>
            <source>Expired</source>
            <translation>已过期</translation>
        </message>
        <message>
            <source>Superseded</source>
            <translation>已被取代</translation>
        </message>
        <message>
            <source>draft</source>
            <translation>草稿</translation>
        </message>
        <message>
            <source>issued</source>
            <translation>已签发</translation>
        </message>
        <message>
            <source>accepted</source>
            <translation>已接受</translation>
        </message>
        <message>
            <source>declined</source>
            <translation>已拒绝</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>已撤回</translation>
        </message>
        <message>
            <source>expired</source>
            <translation>已过期</translation>
        </message>
        <message>
            <source>superseded</source>
            <translation>已被取代</translation>
        </message>
        <message>
            <source>Mark accepted</source>
            <translation>标记为已接受</translation>
        </message>
        <message>
            <source>Mark declined</source>
            <translation>标记为已拒绝</translation>
        </message>
        <message>
            <source>Mark withdrawn</source>
            <translation>标记为已撤回</translation>
        </message>
        <message>
            <source>Discount</source>
            <translation>折扣</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>Net</source>
            <translation>净价</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>总计</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>服务</translation>
        </message>
        <message>
            <source>Freight</source>
            <translation>运费</translation>
        </message>
        <message>
            <source>VAT</source>
            <translation>增值税</translation>
        </message>
        <message>
            <source>verified</source>
            <translation>已验证</translation>
        </message>
        <message>
            <source>incomplete</source>
            <translation>不完整</translation>
        </message>
        <message>
            <source>fails</source>
            <translation>不合格</translation>
        </message>
        <message>
            <source>no number yet</source>
            <translation>尚无编号</translation>
        </message>
        <message>
            <source>on request</source>
            <translation>待询</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
    </context>
    <context>
        <name>QuotesPage</name>
        <message>
            <source>Quotes</source>
            <translation>报价单</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Rev.</source>
            <translation>修订</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>总计</translation>
        </message>
        <message>
            <source>Issued</source>
            <translation>签发日期</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>有效期至</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Number, customer, part or project</source>
            <translation>编号、客户、部件或项目</translation>
        </message>
        <message>
            <source>Search the quotes</source>
            <translation>搜索报价单</translation>
        </message>
        <message>
            <source>All states</source>
            <translation>所有状态</translation>
        </message>
        <message>
            <source>Show only quotes that are</source>
            <translation>仅显示状态为</translation>
        </message>
        <message>
            <source>Open quote PDF…</source>
            <translation>打开报价单 PDF…</translation>
        </message>
        <message>
            <source>Export list…</source>
            <translation>导出列表…</translation>
        </message>
        <message>
            <source>Show all quotes</source>
            <translation>显示全部报价单</translation>
        </message>
        <message>
            <source>Open quote PDF</source>
            <translation>打开报价单 PDF</translation>
        </message>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>PDF 文件 (*.pdf)</translation>
        </message>
        <message>
            <source>{n} quote</source>
            <translation>{n} 份报价单</translation>
        </message>
        <message>
            <source>{n} quotes</source>
            <translation>{n} 份报价单</translation>
        </message>
        <message>
            <source>{0} issued</source>
            <translation>{0} 份已签发</translation>
        </message>
        <message>
            <source>{0} accepted</source>
            <translation>{0} 份已接受</translation>
        </message>
        <message>
            <source>No quotes yet. The last step of a project issues one; a PDF can be opened here.</source>
            <translation>还没有报价单。项目的最后一步可签发；也可在此打开 PDF。</translation>
        </message>
        <message>
            <source>No quote matches.</source>
            <translation>没有匹配的报价单。</translation>
        </message>
        <message>
            <source>Export list</source>
            <translation>导出列表</translation>
        </message>
        <message>
            <source>CSV files (*.csv)</source>
            <translation>CSV 文件 (*.csv)</translation>
        </message>
        <message>
            <source>List written to {0}.</source>
            <translation>列表已写入 {0}。</translation>
        </message>
    </context>
    <context>
        <name>RackWords</name>
        <message>
            <source>Rack elevation</source>
            <translation>机架立面图</translation>
        </message>
        <message>
            <source>Rack {n}</source>
            <translation>机架 {n}</translation>
        </message>
        <message>
            <source>Racks {n}–{last}</source>
            <translation>机架 {n}–{last}</translation>
        </message>
        <message>
            <source>Rack</source>
            <translation>机架</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>设备</translation>
        </message>
        <message>
            <source>{device} at unit {n}</source>
            <translation>{device}，第 {n} U</translation>
        </message>
        <message>
            <source>{device} at units {n} to {last}</source>
            <translation>{device}，第 {n} 至 {last} U</translation>
        </message>
        <message>
            <source>Power</source>
            <translation>功率</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>重量</translation>
        </message>
        <message>
            <source>{n} of {limit}</source>
            <translation>{n} / {limit}</translation>
        </message>
        <message>
            <source>{n}, over {limit}</source>
            <translation>{n}，超过 {limit}</translation>
        </message>
        <message>
            <source>at least {n}</source>
            <translation>至少 {n}</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>{n} × {units} U; each {power}, {weight}</source>
            <translation>{n} × {units} U；每台 {power}，{weight}</translation>
        </message>
        <message>
            <source>power unknown</source>
            <translation>功率未知</translation>
        </message>
        <message>
            <source>weight unknown</source>
            <translation>重量未知</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Rooms</source>
            <translation>工作区</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Catalog</source>
            <translation>目录</translation>
        </message>
        <message>
            <source>Quotes</source>
            <translation>报价单</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
    </context>
    <context>
        <name>RatesTable</name>
        <message>
            <source>Another currency</source>
            <translation>其他货币</translation>
        </message>
        <message>
            <source>Units per US dollar</source>
            <translation>每美元单位数</translation>
        </message>
        <message>
            <source>Add currency</source>
            <translation>添加货币</translation>
        </message>
        <message>
            <source>Exchange rates, units per US dollar</source>
            <translation>汇率，每美元单位数</translation>
        </message>
        <message>
            <source>Prices in other currencies are converted with these. Nothing is fetched.</source>
            <translation>其他货币的价格按此换算。不会联网获取。</translation>
        </message>
        <message>
            <source>Rate</source>
            <translation>汇率</translation>
        </message>
        <message>
            <source>Of</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>{0} per US dollar</source>
            <translation>每美元 {0}</translation>
        </message>
        <message>
            <source>Day of the rate of {0}</source>
            <translation>{0} 汇率日期</translation>
        </message>
        <message>
            <source>Source of the rate of {0}</source>
            <translation>{0} 汇率来源</translation>
        </message>
        <message>
            <source>where it was read</source>
            <translation>出处</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Remove {0}</source>
            <translation>移除{0}</translation>
        </message>
        <message>
            <source>old</source>
            <translation>已旧</translation>
        </message>
        <message>
            <source>no date</source>
            <translation>无日期</translation>
        </message>
        <message>
            <source>A code of three letters, as SEK.</source>
            <translation>三字母代码，如 SEK。</translation>
        </message>
        <message>
            <source>How many {0} one US dollar is.</source>
            <translation>一美元等于多少 {0}。</translation>
        </message>
    </context>
    <context>
        <name>RecentMenu</name>
        <message>
            <source>Unnamed project</source>
            <translation>未命名项目</translation>
        </message>
        <message>
            <source>No other project yet</source>
            <translation>还没有其他项目</translation>
        </message>
    </context>
    <context>
        <name>Renting</name>
        <message>
            <source>On demand</source>
            <translation>按需</translation>
        </message>
        <message>
            <source>Spot</source>
            <translation>竞价</translation>
        </message>
        <message>
            <source>Bound for 1 year</source>
            <translation>承诺 1 年</translation>
        </message>
        <message>
            <source>Bound for 3 years</source>
            <translation>承诺 3 年</translation>
        </message>
        <message>
            <source>By the month</source>
            <translation>按月</translation>
        </message>
        <message>
            <source>region unknown</source>
            <translation>区域未知</translation>
        </message>
        <message>
            <source>no price</source>
            <translation>无价格</translation>
        </message>
        <message>
            <source>price of {0}, {1} days old</source>
            <translation>{0} 的价格，{1} 天前</translation>
        </message>
        <message>
            <source>price of {0}</source>
            <translation>{0} 的价格</translation>
        </message>
        <message>
            <source>{0}: quota {1} must allow {2} {3}; granted are {4}.</source>
            <translation>{0}：配额 {1} 须允许 {2} {3}；已获 {4}。</translation>
        </message>
        <message>
            <source>{0}: quota {1} must allow {2} {3}; a new account has {4}.</source>
            <translation>{0}：配额 {1} 须允许 {2} {3}；新账户为 {4}。</translation>
        </message>
        <message>
            <source>Not known: {0}</source>
            <translation>未知：{0}</translation>
        </message>
        <message>
            <source>, billed {0}</source>
            <translation>，计费方式：{0}</translation>
        </message>
        <message>
            <source>One run takes {0} h{1}.</source>
            <translation>一次运行需 {0} h{1}。</translation>
        </message>
        <message>
            <source>Time of a run</source>
            <translation>一次运行的时间</translation>
        </message>
        <message>
            <source>It costs {0}: {1}.</source>
            <translation>费用为 {0}：{1}。</translation>
        </message>
        <message>
            <source>Cost of a run</source>
            <translation>一次运行的费用</translation>
        </message>
        <message>
            <source>On spot {0} % more time goes to interruptions and checkpoints, one every {1} minutes.</source>
            <translation>使用竞价实例时，中断和检查点多耗 {0} % 的时间，每 {1} 分钟一个检查点。</translation>
        </message>
        <message>
            <source>Time lost on spot</source>
            <translation>竞价实例损失的时间</translation>
        </message>
        <message>
            <source>On spot {0} spare machines keep it answering.</source>
            <translation>使用竞价实例时需 {0} 台备用机器保持服务。</translation>
        </message>
        <message>
            <source>Spare machines</source>
            <translation>备用机器</translation>
        </message>
        <message>
            <source>What spot costs in time is not known: {0}.</source>
            <translation>竞价实例的时间损失未知：{0}。</translation>
        </message>
        <message>
            <source>{0}, as asked</source>
            <translation>{0}，按要求</translation>
        </message>
        <message>
            <source>machines</source>
            <translation>机器</translation>
        </message>
        <message>
            <source>storage</source>
            <translation>存储</translation>
        </message>
        <message>
            <source>outgoing data</source>
            <translation>流出数据</translation>
        </message>
    </context>
    <context>
        <name>RentingCard</name>
        <message>
            <source>What is rented</source>
            <translation>租用类型</translation>
        </message>
        <message>
            <source>Terms</source>
            <translation>条款</translation>
        </message>
        <message>
            <source>An hour</source>
            <translation>每小时</translation>
        </message>
        <message>
            <source>A useful hour</source>
            <translation>每有效小时</translation>
        </message>
        <message>
            <source>One run</source>
            <translation>一次运行</translation>
        </message>
        <message>
            <source>A month</source>
            <translation>每月</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Terms of renting</source>
            <translation>租用条款</translation>
        </message>
    </context>
    <context>
        <name>ReportPage</name>
        <message>
            <source>Show them</source>
            <translation>显示这些配件</translation>
        </message>
        <message>
            <source>Lists in the catalog what this import added and changed.</source>
            <translation>在目录中列出本次导入新增和更改的内容。</translation>
        </message>
        <message>
            <source>Undo this import</source>
            <translation>撤销此次导入</translation>
        </message>
        <message>
            <source>Import another file</source>
            <translation>导入其他文件</translation>
        </message>
        <message>
            <source>Save rejected rows…</source>
            <translation>保存被拒绝的行…</translation>
        </message>
        <message>
            <source>{0} is in the catalog</source>
            <translation>{0} 已在目录中</translation>
        </message>
    </context>
    <context>
        <name>RequirementTable</name>
        <message>
            <source>Main memory that the work takes</source>
            <translation>工作负载占用的内存</translation>
        </message>
        <message>
            <source>Time to finish</source>
            <translation>完成时间</translation>
        </message>
        <message>
            <source>Throughput</source>
            <translation>吞吐量</translation>
        </message>
        <message>
            <source>GPU memory per card, {0}</source>
            <translation>每卡 GPU 显存，{0}</translation>
        </message>
        <message>
            <source>Time to finish, {0}</source>
            <translation>完成时间，{0}</translation>
        </message>
        <message>
            <source>First word</source>
            <translation>首字</translation>
        </message>
        <message>
            <source>Each next word</source>
            <translation>后续每字</translation>
        </message>
        <message>
            <source>Answer time</source>
            <translation>响应时间</translation>
        </message>
        <message>
            <source>Throughput, {0}</source>
            <translation>吞吐量，{0}</translation>
        </message>
        <message>
            <source>1 card</source>
            <translation>1 张卡</translation>
        </message>
        <message>
            <source>{0} cards</source>
            <translation>{0} 张卡</translation>
        </message>
        <message>
            <source>, training</source>
            <translation>，训练</translation>
        </message>
        <message>
            <source>, serving</source>
            <translation>，推理</translation>
        </message>
        <message>
            <source>Time to first token</source>
            <translation>首 token 延迟</translation>
        </message>
        <message>
            <source>Time per output token</source>
            <translation>每个输出 token 的时间</translation>
        </message>
        <message>
            <source>Requirement</source>
            <translation>要求</translation>
        </message>
        <message>
            <source>what any build must meet</source>
            <translation>任何配置都须满足</translation>
        </message>
        <message>
            <source>Need</source>
            <translation>需求</translation>
        </message>
        <message>
            <source>Minimum</source>
            <translation>最低</translation>
        </message>
        <message>
            <source>Recommended</source>
            <translation>推荐</translation>
        </message>
        <message>
            <source>Against</source>
            <translation>对比</translation>
        </message>
        <message>
            <source>{0}: not met</source>
            <translation>{0}：不满足</translation>
        </message>
        <message>
            <source>the card gives {0}</source>
            <translation>卡可提供 {0}</translation>
        </message>
        <message>
            <source>at least {0} {1}</source>
            <translation>至少 {0} {1}</translation>
        </message>
        <message>
            <source>limit {0} {1}</source>
            <translation>上限 {0} {1}</translation>
        </message>
    </context>
    <context>
        <name>Roles</name>
        <message>
            <source>Server</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>Edge device</source>
            <translation>边缘设备</translation>
        </message>
        <message>
            <source>Instance</source>
            <translation>实例</translation>
        </message>
        <message>
            <source>Rented server</source>
            <translation>租用服务器</translation>
        </message>
        <message>
            <source>Processor</source>
            <translation>处理器</translation>
        </message>
        <message>
            <source>Board</source>
            <translation>主板</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>内存</translation>
        </message>
        <message>
            <source>Accelerator</source>
            <translation>加速器</translation>
        </message>
        <message>
            <source>Boot drive</source>
            <translation>系统盘</translation>
        </message>
        <message>
            <source>Data drive</source>
            <translation>数据盘</translation>
        </message>
        <message>
            <source>Drive</source>
            <translation>硬盘</translation>
        </message>
        <message>
            <source>Network card</source>
            <translation>网卡</translation>
        </message>
        <message>
            <source>Power supply</source>
            <translation>电源</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>机箱</translation>
        </message>
        <message>
            <source>CPU cooler</source>
            <translation>CPU 散热器</translation>
        </message>
        <message>
            <source>Fan</source>
            <translation>风扇</translation>
        </message>
        <message>
            <source>Switch</source>
            <translation>交换机</translation>
        </message>
        <message>
            <source>Cable</source>
            <translation>线缆</translation>
        </message>
        <message>
            <source>Rack</source>
            <translation>机架</translation>
        </message>
        <message>
            <source>Rack power</source>
            <translation>机架配电</translation>
        </message>
    </context>
    <context>
        <name>RoomCard</name>
        <message>
            <source>Machine and room</source>
            <translation>机器与房间</translation>
        </message>
        <message>
            <source>Any</source>
            <translation>任意</translation>
        </message>
        <message>
            <source>Workstation</source>
            <translation>工作站</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>集群</translation>
        </message>
        <message>
            <source>Kind of machine</source>
            <translation>机器类型</translation>
        </message>
        <message>
            <source>Start from</source>
            <translation>模板</translation>
        </message>
        <message>
            <source>Office</source>
            <translation>办公室</translation>
        </message>
        <message>
            <source>Quiet lab</source>
            <translation>安静实验室</translation>
        </message>
        <message>
            <source>Server room</source>
            <translation>机房</translation>
        </message>
        <message>
            <source>Saved sites</source>
            <translation>已存场地</translation>
        </message>
        <message>
            <source>The places of other projects</source>
            <translation>其他项目的地点</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>不限</translation>
        </message>
        <message>
            <source>{0} dB(A)</source>
            <translation>{0} dB(A)</translation>
        </message>
        <message>
            <source>Noise at 1 m, at most</source>
            <translation>1 m 处噪声上限</translation>
        </message>
        <message>
            <source>30 dB(A) is a quiet library, 45 an office, 60 a conversation.</source>
            <translation>30 dB(A) 相当于安静的图书馆，45 相当于办公室，60 相当于交谈。</translation>
        </message>
        <message>
            <source>Room temperature, at most</source>
            <translation>室温上限</translation>
        </message>
        <message>
            <source>Warmest hour of the year</source>
            <translation>一年中最热的一小时</translation>
        </message>
        <message>
            <source>Room cooling</source>
            <translation>机房制冷</translation>
        </message>
        <message>
            <source>Not sure? Press the diamond: unknown</source>
            <translation>不确定？点菱形标记设为未知</translation>
        </message>
        <message>
            <source>Altitude</source>
            <translation>海拔</translation>
        </message>
        <message>
            <source>Above 950 m thin air cools less</source>
            <translation>超过 950 m 空气稀薄，散热变差</translation>
        </message>
        <message>
            <source>Rack space</source>
            <translation>机架空间</translation>
        </message>
        <message>
            <source>Rack depth</source>
            <translation>机架深度</translation>
        </message>
        <message>
            <source>Power for the rack</source>
            <translation>机架供电功率</translation>
        </message>
        <message>
            <source>Supplies that may fail</source>
            <translation>允许失效的电源数</translation>
        </message>
        <message>
            <source>1: N+1, nothing stops when one fails</source>
            <translation>1：N+1，一个失效时不停机</translation>
        </message>
        <message>
            <source>Load of a rack</source>
            <translation>机架承重</translation>
        </message>
        <message>
            <source>What rack and floor bear</source>
            <translation>机架和地板的承重</translation>
        </message>
        <message>
            <source>Rack PDU, per phase</source>
            <translation>机架 PDU（每相）</translation>
        </message>
        <message>
            <source>Its breaker</source>
            <translation>其断路器</translation>
        </message>
        <message>
            <source>Office, {0}</source>
            <translation>{0}办公室</translation>
        </message>
        <message>
            <source>There are no other projects with a place yet.</source>
            <translation>还没有其他设定了地点的项目。</translation>
        </message>
        <message>
            <source>Asked for servers and clusters only</source>
            <translation>仅用于服务器和集群</translation>
        </message>
    </context>
    <context>
        <name>RowsEditor</name>
        <message>
            <source>Add row</source>
            <translation>添加行</translation>
        </message>
        <message>
            <source>Insert</source>
            <translation>插入</translation>
        </message>
        <message>
            <source>Copy row</source>
            <translation>复制行</translation>
        </message>
        <message>
            <source>Remove row</source>
            <translation>移除行</translation>
        </message>
        <message>
            <source>Move the row up (Alt+Up)</source>
            <translation>上移行 (Alt+↑)</translation>
        </message>
        <message>
            <source>Move the row down (Alt+Down)</source>
            <translation>下移行 (Alt+↓)</translation>
        </message>
        <message>
            <source>Cell unknown</source>
            <translation>单元格设为未知</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Enter or typing edits a cell, Tab goes to the next, Delete sets it unknown, Ctrl+V pastes rows.</source>
            <translation>按 Enter 或直接输入可编辑单元格，Tab 移到下一格，Delete 设为未知，Ctrl+V 粘贴行。</translation>
        </message>
        <message>
            <source>All unknown</source>
            <translation>全部未知</translation>
        </message>
        <message>
            <source>Nobody knows what {0} are; an empty table says that there are none.</source>
            <translation>表示{0}未知；空表格表示没有。</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Row removed</source>
            <translation>行已移除</translation>
        </message>
        <message>
            <source>Row copied</source>
            <translation>行已复制</translation>
        </message>
        <message>
            <source>Nothing was pasted.</source>
            <translation>未粘贴任何内容。</translation>
        </message>
        <message>
            <source>There is no row yet.</source>
            <translation>还没有行。</translation>
        </message>
        <message>
            <source>It is the first row.</source>
            <translation>已是第一行。</translation>
        </message>
        <message>
            <source>It is the last row.</source>
            <translation>已是最后一行。</translation>
        </message>
        <message>
            <source>The former value is kept.</source>
            <translation>保留原值。</translation>
        </message>
        <message>
            <source>Needs a value.</source>
            <translation>需要填写。</translation>
        </message>
        <message>
            <source>Another row has this label; rules call slots by it.</source>
            <translation>另一行已有此标签；规则用它指代插槽。</translation>
        </message>
    </context>
    <context>
        <name>RulesDialog</name>
        <message>
            <source>Rules</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Rule, part or reason</source>
            <translation>规则、部件或原因</translation>
        </message>
        <message>
            <source>Search the rules</source>
            <translation>搜索规则</translation>
        </message>
        <message>
            <source>What it finds</source>
            <translation>检查内容</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>On this site</source>
            <translation>本场地</translation>
        </message>
        <message>
            <source>The rule selected</source>
            <translation>所选规则</translation>
        </message>
        <message>
            <source>Text to read: arrow keys scroll, Tab goes on.</source>
            <translation>阅读文本：方向键滚动，Tab 继续。</translation>
        </message>
        <message>
            <source>Rules are switched per project: open one to take a rule for something else, or off.</source>
            <translation>规则按项目切换：打开项目即可更改规则级别或关闭规则。</translation>
        </message>
        <message>
            <source>What is switched is said in every report and on page 1 of the quote.</source>
            <translation>切换内容会在每份报告和报价单第 1 页注明。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>{n} rule</source>
            <translation>{n} 条规则</translation>
        </message>
        <message>
            <source>{n} rules</source>
            <translation>{n} 条规则</translation>
        </message>
        <message>
            <source>As shipped: {0}</source>
            <translation>默认：{0}</translation>
        </message>
        <message>
            <source>switched: {0}</source>
            <translation>已切换：{0}</translation>
        </message>
        <message>
            <source>error</source>
            <translation>错误</translation>
        </message>
        <message>
            <source>warning</source>
            <translation>警告</translation>
        </message>
        <message>
            <source>note</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>off</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Formula</source>
            <translation>公式</translation>
        </message>
        <message>
            <source>Does not apply</source>
            <translation>不适用</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
    </context>
    <context>
        <name>SamplesCard</name>
        <message>
            <source>Samples</source>
            <translation>示例项目</translation>
        </message>
        <message>
            <source>worked examples to look at and change</source>
            <translation>可查看和修改的完整示例</translation>
        </message>
        <message>
            <source>Show three</source>
            <translation>显示三个</translation>
        </message>
        <message>
            <source>Show all {0}</source>
            <translation>显示全部 {0} 个</translation>
        </message>
        <message>
            <source>Open as new project</source>
            <translation>作为新项目打开</translation>
        </message>
        <message>
            <source>Open {0} as new project</source>
            <translation>将 {0} 作为新项目打开</translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Clear the search</source>
            <translation>清除搜索</translation>
        </message>
    </context>
    <context>
        <name>SearchPalette</name>
        <message>
            <source>Search everywhere</source>
            <translation>全局搜索</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>正在搜索…</translation>
        </message>
        <message>
            <source>Projects, parts, quotes, commands, settings, rules, help</source>
            <translation>项目、部件、报价单、命令、设置、规则、帮助</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>搜索结果</translation>
        </message>
        <message>
            <source>↑ ↓ choose   Tab next group   Enter open   Esc close</source>
            <translation>↑ ↓ 选择   Tab 下一组   Enter 打开   Esc 关闭</translation>
        </message>
        <message>
            <source>Nothing is called “{0}”. Try fewer letters, a part number, or a size such as 48 GB.</source>
            <translation>没有名为“{0}”的内容。请减少字母，或输入部件号、容量（如 48 GB）。</translation>
        </message>
        <message>
            <source>{n} more: keep typing</source>
            <translation>还有 {n} 项：继续输入</translation>
        </message>
        <message>
            <source>{n} result</source>
            <translation>{n} 项结果</translation>
        </message>
        <message>
            <source>{n} results</source>
            <translation>{n} 项结果</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Recent projects</source>
            <translation>最近的项目</translation>
        </message>
        <message>
            <source>Steps of this project</source>
            <translation>此项目的步骤</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>Parts</source>
            <translation>部件</translation>
        </message>
        <message>
            <source>Quotes</source>
            <translation>报价单</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
    </context>
    <context>
        <name>SearchSources</name>
        <message>
            <source>archived</source>
            <translation>已归档</translation>
        </message>
        <message>
            <source>All parts with “{0}”</source>
            <translation>所有含“{0}”的部件</translation>
        </message>
    </context>
    <context>
        <name>SelectionActions</name>
        <message>
            <source>1 row copied.</source>
            <translation>已复制 1 行。</translation>
        </message>
        <message>
            <source>{n} rows copied.</source>
            <translation>已复制 {n} 行。</translation>
        </message>
        <message>
            <source>Sort by {0}, ascending</source>
            <translation>按{0}升序排列</translation>
        </message>
        <message>
            <source>Sort by {0}, descending</source>
            <translation>按{0}降序排列</translation>
        </message>
        <message>
            <source>Filter by {0}…</source>
            <translation>按{0}筛选…</translation>
        </message>
        <message>
            <source>Filter…</source>
            <translation>筛选…</translation>
        </message>
        <message>
            <source>Hide the column {0}</source>
            <translation>隐藏列“{0}”</translation>
        </message>
        <message>
            <source>Choose columns…</source>
            <translation>选择列…</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>全选</translation>
        </message>
        <message>
            <source>Edit together</source>
            <translation>一起编辑</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>归档</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>取回</translation>
        </message>
        <message>
            <source>Export the selection…</source>
            <translation>导出所选…</translation>
        </message>
        <message>
            <source>Copy as a table</source>
            <translation>复制为表格</translation>
        </message>
    </context>
    <context>
        <name>Sensitivity</name>
        <message>
            <source>Hours in use</source>
            <translation>使用小时数</translation>
        </message>
        <message>
            <source>Discount on hardware</source>
            <translation>硬件折扣</translation>
        </message>
        <message>
            <source>Discount on rent</source>
            <translation>租金折扣</translation>
        </message>
        <message>
            <source>{0} in use</source>
            <translation>使用 {0}</translation>
        </message>
        <message>
            <source>an average load of {0}</source>
            <translation>平均负载 {0}</translation>
        </message>
        <message>
            <source>electricity at {0}</source>
            <translation>电价 {0}</translation>
        </message>
        <message>
            <source>a PUE of {0}</source>
            <translation>PUE 为 {0}</translation>
        </message>
        <message>
            <source>hardware at {0} of its price</source>
            <translation>硬件为原价的 {0}</translation>
        </message>
        <message>
            <source>rent at {0} of its price</source>
            <translation>租金为原价的 {0}</translation>
        </message>
        <message>
            <source>a discount of {0} on hardware</source>
            <translation>硬件折扣 {0}</translation>
        </message>
        <message>
            <source>a discount of {0} on rent</source>
            <translation>租金折扣 {0}</translation>
        </message>
        <message>
            <source>{0} of the purchase fetched at the end</source>
            <translation>期末残值为购买价的 {0}</translation>
        </message>
        <message>
            <source>What the total depends on most</source>
            <translation>对总计影响最大的因素</translation>
        </message>
        <message>
            <source>Assumption</source>
            <translation>假设</translation>
        </message>
        <message>
            <source>as assumed</source>
            <translation>按假设</translation>
        </message>
        <message>
            <source>Buying pays from month</source>
            <translation>购买划算起始月</translation>
        </message>
        <message>
            <source>at the low value</source>
            <translation>取低值</translation>
        </message>
        <message>
            <source>at the high value</source>
            <translation>取高值</translation>
        </message>
        <message>
            <source>Low</source>
            <translation>低</translation>
        </message>
        <message>
            <source>High</source>
            <translation>高</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>总计</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>Between month {0} ({1}) and month {2} ({3}).</source>
            <translation>在第 {0} 个月（{1}）与第 {2} 个月（{3}）之间。</translation>
        </message>
        <message>
            <source>Buying would pay from month {0} with {1}.</source>
            <translation>若{1}，购买从第 {0} 个月起划算。</translation>
        </message>
        <message>
            <source>Month {0} with {1}.</source>
            <translation>若{1}，为第 {0} 个月。</translation>
        </message>
        <message>
            <source>With {0} renting stays cheaper.</source>
            <translation>若{0}，租用始终更便宜。</translation>
        </message>
    </context>
    <context>
        <name>SensitivityView</name>
        <message>
            <source>The total is not known, so nothing tells what it depends on.</source>
            <translation>总计未知，因此无法说明其影响因素。</translation>
        </message>
    </context>
    <context>
        <name>ServingCard</name>
        <message>
            <source>Serving</source>
            <translation>推理</translation>
        </message>
        <message>
            <source>Load is given as</source>
            <translation>负载表示方式</translation>
        </message>
        <message>
            <source>Chats at once</source>
            <translation>并发对话</translation>
        </message>
        <message>
            <source>Requests per second</source>
            <translation>每秒请求数</translation>
        </message>
        <message>
            <source>Streams</source>
            <translation>数据流</translation>
        </message>
        <message>
            <source>Samples per second</source>
            <translation>每秒样本数</translation>
        </message>
        <message>
            <source>Take the busiest minute of the day.</source>
            <translation>取一天中最忙的一分钟。</translation>
        </message>
        <message>
            <source>chats</source>
            <translation>个对话</translation>
        </message>
        <message>
            <source>people waiting for an answer</source>
            <translation>正在等待回答的人数</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>请求</translation>
        </message>
        <message>
            <source>streams</source>
            <translation>路</translation>
        </message>
        <message>
            <source>cameras or microphones</source>
            <translation>摄像头或麦克风</translation>
        </message>
        <message>
            <source>Samples</source>
            <translation>样本</translation>
        </message>
        <message>
            <source>First word within</source>
            <translation>首字延迟上限</translation>
        </message>
        <message>
            <source>Time to first token</source>
            <translation>首 token 延迟</translation>
        </message>
        <message>
            <source>Time to first token: how long until the answer begins.</source>
            <translation>首 token 延迟：多久后开始回答。</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>提问长度</translation>
        </message>
        <message>
            <source>Each next word within</source>
            <translation>后续每字延迟上限</translation>
        </message>
        <message>
            <source>Time per output token</source>
            <translation>每个输出 token 的时间</translation>
        </message>
        <message>
            <source>Time per output token; 50 ms reads like fluent speech.</source>
            <translation>每个输出 token 的时间；50 ms 读起来如同流畅的说话。</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>回答长度</translation>
        </message>
        <message>
            <source>Answer within</source>
            <translation>响应时间上限</translation>
        </message>
        <message>
            <source>from input to result</source>
            <translation>从输入到结果</translation>
        </message>
        <message>
            <source>Pictures per stream</source>
            <translation>每路帧率</translation>
        </message>
        <message>
            <source>Samples together</source>
            <translation>同时处理的样本</translation>
        </message>
        <message>
            <source>batch size</source>
            <translation>批大小</translation>
        </message>
        <message>
            <source>Weights stored as</source>
            <translation>权重存储格式</translation>
        </message>
        <message>
            <source>as computed</source>
            <translation>与计算格式相同</translation>
        </message>
        <message>
            <source>bit</source>
            <translation>位</translation>
        </message>
        <message>
            <source>Fewer bits need less memory and less bandwidth, and may cost accuracy.</source>
            <translation>位数越少，所需显存和带宽越少，但可能降低精度。</translation>
        </message>
        <message>
            <source>Advanced</source>
            <translation>高级</translation>
        </message>
        <message>
            <source>automatic</source>
            <translation>自动</translation>
        </message>
        <message>
            <source>Engine</source>
            <translation>推理引擎</translation>
        </message>
        <message>
            <source>Key-value cache as</source>
            <translation>KV 缓存格式</translation>
        </message>
        <message>
            <source>Tensor parallel</source>
            <translation>张量并行</translation>
        </message>
        <message>
            <source>Pipeline parallel</source>
            <translation>流水线并行</translation>
        </message>
        <message>
            <source>Expert parallel</source>
            <translation>专家并行</translation>
        </message>
        <message>
            <source>Copies of the model</source>
            <translation>模型副本数</translation>
        </message>
        <message>
            <source>about {0} words</source>
            <translation>约 {0} 个英文词</translation>
        </message>
        <message>
            <source>engine {0} · batch {1}</source>
            <translation>引擎：{0} · 批大小 {1}</translation>
        </message>
        <message>
            <source>Asks for {0}</source>
            <translation>需要 {0}</translation>
        </message>
        <message>
            <source>Asks for {0} and {1} of memory bandwidth</source>
            <translation>需要 {0} 和 {1} 显存带宽</translation>
        </message>
        <message>
            <source>Memory to serve</source>
            <translation>推理所需显存</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Company and logo</source>
            <translation>公司与徽标</translation>
        </message>
        <message>
            <source>Money and tax</source>
            <translation>货币与税</translation>
        </message>
        <message>
            <source>Numbering</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Language and formats</source>
            <translation>语言与格式</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>外观</translation>
        </message>
        <message>
            <source>Database</source>
            <translation>数据库</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>About</source>
            <translation>关于</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Sections of the settings</source>
            <translation>设置分区</translation>
        </message>
        <message>
            <source>Up and Down open a section.</source>
            <translation>按上下键打开分区。</translation>
        </message>
        <message>
            <source>Settings saved</source>
            <translation>设置已保存</translation>
        </message>
    </context>
    <context>
        <name>SlotWords</name>
        <message>
            <source>Slots, lanes after sharing</source>
            <translation>插槽，共享后的通道</translation>
        </message>
        <message>
            <source>Slots in the order of the board's list; their distances are unknown</source>
            <translation>按主板列表顺序的插槽；间距未知</translation>
        </message>
        <message>
            <source>free · {link}</source>
            <translation>空闲 · {link}</translation>
        </message>
        <message>
            <source>no lanes left</source>
            <translation>没有剩余通道</translation>
        </message>
        <message>
            <source>{link} (x{slot} slot wired x{lanes})</source>
            <translation>{link}（x{slot} 插槽，实接 x{lanes}）</translation>
        </message>
        <message>
            <source>x{lanes} Gen {gen}</source>
            <translation>x{lanes} Gen {gen}</translation>
        </message>
        <message>
            <source>width unknown</source>
            <translation>宽度未知</translation>
        </message>
        <message>
            <source>width unknown, Gen {gen}</source>
            <translation>宽度未知，Gen {gen}</translation>
        </message>
        <message>
            <source>runs {link}</source>
            <translation>运行于 {link}</translation>
        </message>
        <message>
            <source>runs {link} · {n} W</source>
            <translation>运行于 {link} · {n} W</translation>
        </message>
        <message>
            <source>slots covered: unknown</source>
            <translation>所占槽位：未知</translation>
        </message>
        <message>
            <source>{card} in {slot}, {running}</source>
            <translation>{card}，{slot}，{running}</translation>
        </message>
        <message>
            <source>Slot {slot}: {words}</source>
            <translation>插槽 {slot}：{words}</translation>
        </message>
        <message>
            <source>no air gap</source>
            <translation>无空隙</translation>
        </message>
        <message>
            <source>cards collide</source>
            <translation>卡之间冲突</translation>
        </message>
        <message>
            <source>under a card</source>
            <translation>在卡下方</translation>
        </message>
        <message>
            <source>GPU {n} · {card}</source>
            <translation>GPU {n} · {card}</translation>
        </message>
        <message>
            <source>NIC {n} · {card}</source>
            <translation>网卡 {n} · {card}</translation>
        </message>
        <message>
            <source>Slot</source>
            <translation>插槽</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>链路</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>卡</translation>
        </message>
        <message>
            <source>Power, W</source>
            <translation>功率，W</translation>
        </message>
        <message>
            <source>free</source>
            <translation>空闲</translation>
        </message>
        <message>
            <source>here now</source>
            <translation>当前在此</translation>
        </message>
        <message>
            <source>checking…</source>
            <translation>正在检查…</translation>
        </message>
        <message>
            <source>{link}, changes places with {card}</source>
            <translation>{link}，与 {card} 互换</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
    </context>
    <context>
        <name>Sparkline</name>
        <message>
            <source>Price from {0} on {1} to {2} on {3}, {4}; lowest {5}, highest {6}</source>
            <translation>价格从 {1} 的 {0} 到 {3} 的 {2}，{4}；最低 {5}，最高 {6}</translation>
        </message>
    </context>
    <context>
        <name>Spoken</name>
        <message>
            <source>Opens a menu.</source>
            <translation>打开菜单。</translation>
        </message>
        <message>
            <source>Asks for more before anything happens.</source>
            <translation>执行前会进一步询问。</translation>
        </message>
        <message>
            <source>Space switches it on and off.</source>
            <translation>按空格键切换。</translation>
        </message>
        <message>
            <source>Space presses it.</source>
            <translation>按空格键执行。</translation>
        </message>
        <message>
            <source>{0} choices; arrow keys choose.</source>
            <translation>{0} 个选项；按方向键选择。</translation>
        </message>
        <message>
            <source>It cannot be taken away.</source>
            <translation>不能取消。</translation>
        </message>
        <message>
            <source>Space ticks it or takes the tick away.</source>
            <translation>按空格键勾选或取消。</translation>
        </message>
        <message>
            <source>Typing narrows the list, Down goes into it, Esc clears.</source>
            <translation>输入可缩小列表，按下键进入，Esc 清除。</translation>
        </message>
        <message>
            <source>In “{0}”.</source>
            <translation>在“{0}”中。</translation>
        </message>
        <message>
            <source>1 row.</source>
            <translation>1 行。</translation>
        </message>
        <message>
            <source>{0} rows.</source>
            <translation>{0} 行。</translation>
        </message>
        <message>
            <source>Arrow keys move.</source>
            <translation>按方向键移动。</translation>
        </message>
        <message>
            <source>Arrow keys move, Enter opens.</source>
            <translation>按方向键移动，Enter 打开。</translation>
        </message>
        <message>
            <source>The menu key sorts.</source>
            <translation>菜单键可排序。</translation>
        </message>
    </context>
    <context>
        <name>StateChip</name>
        <message>
            <source>Draft</source>
            <translation>草稿</translation>
        </message>
        <message>
            <source>Issued</source>
            <translation>已签发</translation>
        </message>
    </context>
    <context>
        <name>Status</name>
        <message>
            <source>verified</source>
            <translation>已通过</translation>
        </message>
        <message>
            <source>warning</source>
            <translation>警告</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>未通过</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
    </context>
    <context>
        <name>StepWords</name>
        <message>
            <source>Workload</source>
            <translation>工作负载</translation>
        </message>
        <message>
            <source>Train or serve</source>
            <translation>训练或推理</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>部署地点</translation>
        </message>
        <message>
            <source>What it needs</source>
            <translation>需求</translation>
        </message>
        <message>
            <source>Build</source>
            <translation>配置</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>成本</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>报价单</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>Current step</source>
            <translation>当前步骤</translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>需要处理</translation>
        </message>
        <message>
            <source>Out of date</source>
            <translation>已过时</translation>
        </message>
        <message>
            <source>Not reached</source>
            <translation>未到达</translation>
        </message>
        <message>
            <source>Own figures</source>
            <translation>自有数据</translation>
        </message>
        <message>
            <source>No model yet</source>
            <translation>尚无模型</translation>
        </message>
        <message>
            <source>Train</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>Serve</source>
            <translation>推理</translation>
        </message>
        <message>
            <source>Both</source>
            <translation>两者</translation>
        </message>
        <message>
            <source>full tune</source>
            <translation>全量微调</translation>
        </message>
        <message>
            <source>Cloud</source>
            <translation>云</translation>
        </message>
        <message>
            <source>Edge</source>
            <translation>边缘</translation>
        </message>
        <message>
            <source>Edge and cloud</source>
            <translation>边缘与云</translation>
        </message>
        <message>
            <source>Workstation</source>
            <translation>工作站</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>集群</translation>
        </message>
        <message>
            <source>On site</source>
            <translation>本地</translation>
        </message>
        <message>
            <source>{0}, {1}</source>
            <translation>{0}，{1}</translation>
        </message>
        <message>
            <source>{n} GPU</source>
            <translation>{n} 个 GPU</translation>
        </message>
        <message>
            <source>{n} GPUs</source>
            <translation>{n} 个 GPU</translation>
        </message>
        <message>
            <source>Computing…</source>
            <translation>正在计算…</translation>
        </message>
        <message>
            <source>{0} in total</source>
            <translation>共 {0}</translation>
        </message>
        <message>
            <source>{n} check fails</source>
            <translation>{n} 项检查未通过</translation>
        </message>
        <message>
            <source>{n} checks fail</source>
            <translation>{n} 项检查未通过</translation>
        </message>
        <message>
            <source>{n} fact missing</source>
            <translation>缺少 {n} 项数据</translation>
        </message>
        <message>
            <source>{n} facts missing</source>
            <translation>缺少 {n} 项数据</translation>
        </message>
        <message>
            <source>No build possible</source>
            <translation>无可行配置</translation>
        </message>
        <message>
            <source>Not chosen yet</source>
            <translation>尚未选择</translation>
        </message>
        <message>
            <source>Own build</source>
            <translation>自有配置</translation>
        </message>
        <message>
            <source>Pays from month {0}</source>
            <translation>第 {0} 个月起划算</translation>
        </message>
        <message>
            <source>Price on request</source>
            <translation>价格待询</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>草稿</translation>
        </message>
    </context>
    <context>
        <name>Stepper</name>
        <message>
            <source>Steps</source>
            <translation>步骤</translation>
        </message>
    </context>
    <context>
        <name>Summary</name>
        <message>
            <source>{n} fact is missing</source>
            <translation>缺少 {n} 项数据</translation>
        </message>
        <message>
            <source>{n} facts are missing</source>
            <translation>缺少 {n} 项数据</translation>
        </message>
        <message>
            <source>Out of date</source>
            <translation>已过时</translation>
        </message>
        <message>
            <source>Check this build, or have builds proposed again.</source>
            <translation>请检查此配置，或重新推荐。</translation>
        </message>
        <message>
            <source>Fails</source>
            <translation>不合格</translation>
        </message>
        <message>
            <source>{n} check must be fixed</source>
            <translation>须修复 {n} 项检查</translation>
        </message>
        <message>
            <source>{n} checks must be fixed</source>
            <translation>须修复 {n} 项检查</translation>
        </message>
        <message>
            <source>Incomplete</source>
            <translation>不完整</translation>
        </message>
        <message>
            <source>Parts are missing</source>
            <translation>缺少部件</translation>
        </message>
        <message>
            <source>Verified</source>
            <translation>已验证</translation>
        </message>
        <message>
            <source>Every check could be made and passes</source>
            <translation>所有检查均已执行并通过</translation>
        </message>
        <message>
            <source>{n} warning</source>
            <translation>{n} 项警告</translation>
        </message>
        <message>
            <source>{n} warnings</source>
            <translation>{n} 项警告</translation>
        </message>
        <message>
            <source>No check fails</source>
            <translation>没有未通过的检查</translation>
        </message>
    </context>
    <context>
        <name>SummaryPanel</name>
        <message>
            <source>Summary</source>
            <translation>概览</translation>
        </message>
        <message>
            <source>Updating…</source>
            <translation>正在更新…</translation>
        </message>
        <message>
            <source>Needs</source>
            <translation>需求</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>价格</translation>
        </message>
        <message>
            <source>Power at the socket</source>
            <translation>插座功率</translation>
        </message>
        <message>
            <source>power at the socket</source>
            <translation>插座功率</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>They run when there is a build.</source>
            <translation>有配置后运行。</translation>
        </message>
        <message>
            <source>Known when a model is chosen.</source>
            <translation>选择模型后可知。</translation>
        </message>
        <message>
            <source>Known after step 5, Build.</source>
            <translation>第 5 步“配置”后可知。</translation>
        </message>
        <message>
            <source>price on request</source>
            <translation>价格待询</translation>
        </message>
        <message>
            <source>incl. VAT</source>
            <translation>含增值税</translation>
        </message>
        <message>
            <source>{0}, excl. VAT</source>
            <translation>{0}，不含增值税</translation>
        </message>
        <message>
            <source>without {n} part: price on request</source>
            <translation>不含 {n} 个部件：价格待询</translation>
        </message>
        <message>
            <source>without {n} parts: price on request</source>
            <translation>不含 {n} 个部件：价格待询</translation>
        </message>
        <message>
            <source>Quote, incl. VAT</source>
            <translation>报价单，含增值税</translation>
        </message>
        <message>
            <source>Usable power</source>
            <translation>可用功率</translation>
        </message>
        <message>
            <source>None on your side: the machines are rented.</source>
            <translation>您方无需供电：机器为租用。</translation>
        </message>
        <message>
            <source>{0} W</source>
            <translation>{0} W</translation>
        </message>
        <message>
            <source>of {0} W</source>
            <translation>/{0} W</translation>
        </message>
        <message>
            <source>usable</source>
            <translation>可用</translation>
        </message>
        <message>
            <source>{0} W of {1} W</source>
            <translation>{0} W / {1} W</translation>
        </message>
        <message>
            <source>{0} A circuit, {1} V</source>
            <translation>{0} A 供电回路，{1} V</translation>
        </message>
        <message>
            <source>{0} circuits of {1} A, {2} V</source>
            <translation>{0} 路 {1} A 供电回路，{2} V</translation>
        </message>
    </context>
    <context>
        <name>SummaryStrip</name>
        <message>
            <source>Summary</source>
            <translation>概览</translation>
        </message>
        <message>
            <source>Summary (F9)</source>
            <translation>概览 (F9)</translation>
        </message>
    </context>
    <context>
        <name>SwapDialog</name>
        <message>
            <source>Swap: {0}</source>
            <translation>更换：{0}</translation>
        </message>
        <message>
            <source>Add: {0}</source>
            <translation>添加：{0}</translation>
        </message>
        <message>
            <source>Trying every part in the build…</source>
            <translation>正在配置中逐一试用部件…</translation>
        </message>
        <message>
            <source>Candidates</source>
            <translation>候选部件</translation>
        </message>
        <message>
            <source>Up and Down preview a part, Enter takes it.</source>
            <translation>按上下键预览部件，Enter 选用。</translation>
        </message>
        <message>
            <source>Search parts</source>
            <translation>搜索部件</translation>
        </message>
        <message>
            <source>Show what does not fit</source>
            <translation>显示不兼容的部件</translation>
        </message>
        <message>
            <source>With a price only</source>
            <translation>仅有价格的</translation>
        </message>
        <message>
            <source>Nothing is chosen yet.</source>
            <translation>尚未选择。</translation>
        </message>
        <message>
            <source>Pieces</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>Compare with the current part</source>
            <translation>与当前部件比较</translation>
        </message>
        <message>
            <source>Take it out</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Swap</source>
            <translation>更换</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Choose a part first.</source>
            <translation>请先选择部件。</translation>
        </message>
        <message>
            <source>{0} / h</source>
            <translation>{0} / h</translation>
        </message>
        <message>
            <source>{0} / month</source>
            <translation>{0} / 月</translation>
        </message>
        <message>
            <source>price on request</source>
            <translation>价格待询</translation>
        </message>
        <message>
            <source>now: {0}, {1}</source>
            <translation>当前：{0}，{1}</translation>
        </message>
        <message>
            <source>Search {0} parts</source>
            <translation>搜索 {0} 个部件</translation>
        </message>
        <message>
            <source>Price, ± {0} / h</source>
            <translation>价格，± {0} / h</translation>
        </message>
        <message>
            <source>Price, ± {0} / month</source>
            <translation>价格，± {0} / 月</translation>
        </message>
        <message>
            <source>Price, ± {0}</source>
            <translation>价格，± {0}</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>部件</translation>
        </message>
        <message>
            <source>After the swap</source>
            <translation>更换后</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>兼容</translation>
        </message>
        <message>
            <source>no check fails that does not fail now, and no fact is missing</source>
            <translation>没有新增的未通过项，也不缺数据</translation>
        </message>
        <message>
            <source>Fit, something not checked</source>
            <translation>兼容，有未检查项</translation>
        </message>
        <message>
            <source>a fact is missing</source>
            <translation>缺少一项数据</translation>
        </message>
        <message>
            <source>Do not fit</source>
            <translation>不兼容</translation>
        </message>
        <message>
            <source>each with the reason; Enter still takes one, as a failed check</source>
            <translation>均注明原因；按 Enter 仍可选用，计为未通过</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>Checking the build with this part…</source>
            <translation>正在检查换上此部件后的配置…</translation>
        </message>
        <message>
            <source>now {0}</source>
            <translation>当前 {0}</translation>
        </message>
        <message>
            <source>All facts are the same.</source>
            <translation>所有数据相同。</translation>
        </message>
        <message>
            <source>Then verified</source>
            <translation>更换后：已验证</translation>
        </message>
        <message>
            <source>Then incomplete</source>
            <translation>更换后：不完整</translation>
        </message>
        <message>
            <source>Then it fails</source>
            <translation>更换后：不合格</translation>
        </message>
        <message>
            <source>now</source>
            <translation>当前</translation>
        </message>
        <message>
            <source>on request</source>
            <translation>待询</translation>
        </message>
        <message>
            <source>in the build</source>
            <translation>已在配置中</translation>
        </message>
        <message>
            <source>mends “{0}”</source>
            <translation>修复“{0}”</translation>
        </message>
        <message>
            <source>nothing new fails</source>
            <translation>没有新的未通过项</translation>
        </message>
        <message>
            <source>nothing fails</source>
            <translation>没有未通过项</translation>
        </message>
        <message>
            <source>{0} W</source>
            <translation>{0} W</translation>
        </message>
        <message>
            <source>{0} h</source>
            <translation>{0} h</translation>
        </message>
        <message>
            <source>{0}: the price becomes {1}, power at the socket {2}.</source>
            <translation>{0}：价格变为 {1}，插座处功率 {2}。</translation>
        </message>
        <message>
            <source>{0}: the price becomes {1}, power at the socket {2} of {3} W.</source>
            <translation>{0}：价格变为 {1}，插座处功率 {2}，上限 {3} W。</translation>
        </message>
        <message>
            <source>{n} warning</source>
            <translation>{n} 项警告</translation>
        </message>
        <message>
            <source>{n} warnings</source>
            <translation>{n} 项警告</translation>
        </message>
        <message>
            <source>Checks: {0} failed, {1}, {2} unknown, {3} verified.</source>
            <translation>检查：{0} 项未通过，{1}，{2} 项未知，{3} 项已通过。</translation>
        </message>
        <message>
            <source>Mends: {0}.</source>
            <translation>可修复：{0}。</translation>
        </message>
        <message>
            <source>New: {0}.</source>
            <translation>新增：{0}。</translation>
        </message>
        <message>
            <source>Training takes {0} h, now {1} h.</source>
            <translation>训练需 {0} h，当前 {1} h。</translation>
        </message>
        <message>
            <source>First word within {0} ms, now {1} ms.</source>
            <translation>首字 {0} ms，当前 {1} ms。</translation>
        </message>
        <message>
            <source>Each next word within {0} ms, now {1} ms.</source>
            <translation>后续每字 {0} ms，当前 {1} ms。</translation>
        </message>
        <message>
            <source>Answer within {0} ms, now {1} ms.</source>
            <translation>响应 {0} ms，当前 {1} ms。</translation>
        </message>
    </context>
    <context>
        <name>TableSwitch</name>
        <message>
            <source>Show as table</source>
            <translation>显示为表格</translation>
        </message>
        <message>
            <source>{0}, as a table</source>
            <translation>{0}（表格）</translation>
        </message>
        <message>
            <source>Show as picture</source>
            <translation>显示为图</translation>
        </message>
    </context>
    <context>
        <name>TextField</name>
        <message>
            <source>Any text.</source>
            <translation>任意文本。</translation>
        </message>
    </context>
    <context>
        <name>TimeWords</name>
        <message>
            <source>{measure} against {cards}</source>
            <translation>{measure}与{cards}</translation>
        </message>
        <message>
            <source>limit {n} {unit}</source>
            <translation>上限 {n} {unit}</translation>
        </message>
        <message>
            <source>1 card, {n} {unit}, {low} to {high}</source>
            <translation>1 张卡，{n} {unit}，{low} 至 {high}</translation>
        </message>
        <message>
            <source>{count} cards, {n} {unit}, {low} to {high}</source>
            <translation>{count} 张卡，{n} {unit}，{low} 至 {high}</translation>
        </message>
        <message>
            <source>Expected, {unit}</source>
            <translation>预计，{unit}</translation>
        </message>
        <message>
            <source>Low, {unit}</source>
            <translation>低，{unit}</translation>
        </message>
        <message>
            <source>High, {unit}</source>
            <translation>高，{unit}</translation>
        </message>
        <message>
            <source>Within the limit</source>
            <translation>在上限内</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
    </context>
    <context>
        <name>TornadoWords</name>
        <message>
            <source>What the total depends on most</source>
            <translation>对总计影响最大的因素</translation>
        </message>
        <message>
            <source>Assumption</source>
            <translation>假设</translation>
        </message>
        <message>
            <source>as assumed</source>
            <translation>按假设</translation>
        </message>
        <message>
            <source>Buying pays from month</source>
            <translation>购买划算起始月</translation>
        </message>
        <message>
            <source>at the low value</source>
            <translation>取低值</translation>
        </message>
        <message>
            <source>at the high value</source>
            <translation>取高值</translation>
        </message>
        <message>
            <source>Low</source>
            <translation>低</translation>
        </message>
        <message>
            <source>High</source>
            <translation>高</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>总计</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
    </context>
    <context>
        <name>TrainingCard</name>
        <message>
            <source>Training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>What is trained</source>
            <translation>训练内容</translation>
        </message>
        <message>
            <source>All weights</source>
            <translation>全部权重</translation>
        </message>
        <message>
            <source>Training data</source>
            <translation>训练数据</translation>
        </message>
        <message>
            <source>samples</source>
            <translation>个样本</translation>
        </message>
        <message>
            <source>all passes through the data together</source>
            <translation>所有轮次合计</translation>
        </message>
        <message>
            <source>Finish within</source>
            <translation>完成时限</translation>
        </message>
        <message>
            <source>Sample length</source>
            <translation>样本长度</translation>
        </message>
        <message>
            <source>Longest sample that is kept</source>
            <translation>保留的最长样本</translation>
        </message>
        <message>
            <source>Sequence length: how many tokens one sample holds at most.</source>
            <translation>序列长度：一个样本最多包含的 token 数。</translation>
        </message>
        <message>
            <source>Number format</source>
            <translation>数值格式</translation>
        </message>
        <message>
            <source>bit</source>
            <translation>位</translation>
        </message>
        <message>
            <source>Precision of the computation. bf16 is the usual one; fewer bits are faster where the card has them.</source>
            <translation>计算精度。通常用 bf16；在支持的卡上，位数越少越快。</translation>
        </message>
        <message>
            <source>Data set on disk</source>
            <translation>数据集占用空间</translation>
        </message>
        <message>
            <source>Growth of the data</source>
            <translation>数据增长</translation>
        </message>
        <message>
            <source>Advanced</source>
            <translation>高级</translation>
        </message>
        <message>
            <source>automatic</source>
            <translation>自动</translation>
        </message>
        <message>
            <source>Optimizer</source>
            <translation>优化器</translation>
        </message>
        <message>
            <source>AdamW, 8 bit</source>
            <translation>AdamW，8 位</translation>
        </message>
        <message>
            <source>Sharding</source>
            <translation>分片</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Recomputing</source>
            <translation>重计算</translation>
        </message>
        <message>
            <source>selective</source>
            <translation>选择性</translation>
        </message>
        <message>
            <source>everything</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Activation checkpointing: less memory, more work.</source>
            <translation>激活检查点：显存更少，计算更多。</translation>
        </message>
        <message>
            <source>Tensor parallel</source>
            <translation>张量并行</translation>
        </message>
        <message>
            <source>Pipeline parallel</source>
            <translation>流水线并行</translation>
        </message>
        <message>
            <source>Context parallel</source>
            <translation>上下文并行</translation>
        </message>
        <message>
            <source>Expert parallel</source>
            <translation>专家并行</translation>
        </message>
        <message>
            <source>Batch per card</source>
            <translation>单卡批大小</translation>
        </message>
        <message>
            <source>Batch in all</source>
            <translation>总批大小</translation>
        </message>
        <message>
            <source>about {0} GB of text</source>
            <translation>约 {0} GB 文本</translation>
        </message>
        <message>
            <source>Without it no time can be told.</source>
            <translation>不填则无法估算时间。</translation>
        </message>
        <message>
            <source>{0}, day and night</source>
            <translation>{0}，昼夜不停</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>不限</translation>
        </message>
        <message>
            <source>All weights: best quality, about 8 × the memory of the weights.</source>
            <translation>全部权重：质量最好，约需权重显存的 8 倍。</translation>
        </message>
        <message>
            <source>LoRA: small added matrices are trained, the weights stay as they are.</source>
            <translation>LoRA：只训练附加的小矩阵，权重保持不变。</translation>
        </message>
        <message>
            <source>QLoRA: as LoRA, over weights kept in 4 bit; least memory.</source>
            <translation>QLoRA：同 LoRA，权重以 4 位保存；显存最少。</translation>
        </message>
        <message>
            <source>{0} · batch {1} · sharding {2}</source>
            <translation>{0} · 批大小 {1} · 分片：{2}</translation>
        </message>
        <message>
            <source>Asks for {0} to train</source>
            <translation>训练需要 {0}</translation>
        </message>
        <message>
            <source>Asks for {0} to train and {1} operations</source>
            <translation>训练需要 {0} 和 {1} 次运算</translation>
        </message>
        <message>
            <source>Memory to train</source>
            <translation>训练所需显存</translation>
        </message>
    </context>
    <context>
        <name>Transfer</name>
        <message>
            <source>CSV, one category (*.csv);;Excel workbook (*.xlsx);;JSON (*.json);;YAML (*.yaml);;CSV tables in a ZIP (*.zip)</source>
            <translation>CSV，单个类别 (*.csv);;Excel 工作簿 (*.xlsx);;JSON (*.json);;YAML (*.yaml);;ZIP 中的 CSV 表 (*.zip)</translation>
        </message>
        <message>
            <source>Excel workbook (*.xlsx);;JSON (*.json);;YAML (*.yaml);;CSV tables in a ZIP (*.zip)</source>
            <translation>Excel 工作簿 (*.xlsx);;JSON (*.json);;YAML (*.yaml);;ZIP 中的 CSV 表 (*.zip)</translation>
        </message>
        <message>
            <source>Export parts</source>
            <translation>导出部件</translation>
        </message>
        <message>
            <source>All parts</source>
            <translation>全部部件</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>所选</translation>
        </message>
        <message>
            <source>{n} part written to</source>
            <translation>{n} 个部件已写入</translation>
        </message>
        <message>
            <source>{n} parts written to</source>
            <translation>{n} 个部件已写入</translation>
        </message>
    </context>
    <context>
        <name>Undo</name>
        <message>
            <source>Quote</source>
            <translation>报价单</translation>
        </message>
        <message>
            <source>Build</source>
            <translation>配置</translation>
        </message>
        <message>
            <source>Proposal</source>
            <translation>方案</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Kind of workload</source>
            <translation>工作负载类型</translation>
        </message>
        <message>
            <source>Train or serve</source>
            <translation>训练或推理</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>地点</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Cards to compare</source>
            <translation>比较的卡</translation>
        </message>
        <message>
            <source>Alternatives on the quote</source>
            <translation>报价单上的备选方案</translation>
        </message>
        <message>
            <source>Months counted</source>
            <translation>计算月数</translation>
        </message>
        <message>
            <source>Cost assumption</source>
            <translation>成本假设</translation>
        </message>
        <message>
            <source>Wishes</source>
            <translation>偏好</translation>
        </message>
        <message>
            <source>Load</source>
            <translation>负载</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>数值格式</translation>
        </message>
        <message>
            <source>Figures of training</source>
            <translation>训练数据</translation>
        </message>
        <message>
            <source>Figures of serving</source>
            <translation>推理数据</translation>
        </message>
        <message>
            <source>Figures of the place</source>
            <translation>地点数据</translation>
        </message>
        <message>
            <source>Buyer</source>
            <translation>买方</translation>
        </message>
        <message>
            <source>Terms of the quote</source>
            <translation>报价单条款</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Project name</source>
            <translation>项目名称</translation>
        </message>
    </context>
    <context>
        <name>Units</name>
        <message>
            <source>hours</source>
            <translation>小时</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>分钟</translation>
        </message>
        <message>
            <source>days</source>
            <translation>天</translation>
        </message>
        <message>
            <source>weeks</source>
            <translation>周</translation>
        </message>
        <message>
            <source>months</source>
            <translation>个月</translation>
        </message>
        <message>
            <source>years</source>
            <translation>年</translation>
        </message>
        <message>
            <source>h / month</source>
            <translation>h / 月</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>token</translation>
        </message>
        <message>
            <source>B tokens</source>
            <translation>十亿 token</translation>
        </message>
        <message>
            <source>million</source>
            <translation>百万</translation>
        </message>
        <message>
            <source>per second</source>
            <translation>每秒</translation>
        </message>
        <message>
            <source>per hour</source>
            <translation>每小时</translation>
        </message>
        <message>
            <source>per GB</source>
            <translation>每 GB</translation>
        </message>
        <message>
            <source>% per year</source>
            <translation>% / 年</translation>
        </message>
        <message>
            <source>slots</source>
            <translation>槽位</translation>
        </message>
        <message>
            <source>TB written</source>
            <translation>写入 TB</translation>
        </message>
        <message>
            <source>U</source>
            <translation>U</translation>
        </message>
    </context>
    <context>
        <name>UnknownButton</name>
        <message>
            <source>An unknown figure is told as unknown and never counted as zero.</source>
            <translation>未知数据按未知处理，绝不算作零。</translation>
        </message>
    </context>
    <context>
        <name>UpgradeDialog</name>
        <message>
            <source>Changed under your values</source>
            <translation>自有值对应的内置值已变</translation>
        </message>
        <message>
            <source>You entered these values; since then the shipped catalog has come with other ones.</source>
            <translation>这些值由您填写；此后内置目录提供了不同的值。</translation>
        </message>
        <message>
            <source>No shipped value has changed under one of yours.</source>
            <translation>您的自有值对应的内置值没有变化。</translation>
        </message>
        <message>
            <source>Keep mine</source>
            <translation>保留自有值</translation>
        </message>
        <message>
            <source>Take shipped</source>
            <translation>采用内置值</translation>
        </message>
        <message>
            <source>Keep all of mine</source>
            <translation>全部保留自有值</translation>
        </message>
        <message>
            <source>Take all shipped</source>
            <translation>全部采用内置值</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>部件</translation>
        </message>
        <message>
            <source>Fact</source>
            <translation>数据项</translation>
        </message>
        <message>
            <source>Shipped then</source>
            <translation>当时内置</translation>
        </message>
        <message>
            <source>Shipped now</source>
            <translation>现在内置</translation>
        </message>
        <message>
            <source>Yours</source>
            <translation>自有</translation>
        </message>
        <message>
            <source>Values that changed under yours</source>
            <translation>自有值对应的已变内置值</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>The shipped value has changed under one of yours</source>
            <translation>您的 1 个自有值对应的内置值已变</translation>
        </message>
        <message>
            <source>The shipped value has changed under {n} of yours</source>
            <translation>您的 {n} 个自有值对应的内置值已变</translation>
        </message>
        <message>
            <source>Nothing differs.</source>
            <translation>没有差异。</translation>
        </message>
        <message>
            <source>Choose a line first.</source>
            <translation>请先选择一行。</translation>
        </message>
        <message>
            <source>Start from a machine you own</source>
            <translation>从已有机器开始</translation>
        </message>
        <message>
            <source>The cheapest change of “{0}” that meets every demand.</source>
            <translation>对“{0}”满足全部要求的最便宜改动。</translation>
        </message>
        <message>
            <source>Buy</source>
            <translation>购买</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>更改</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Pieces</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>价格</translation>
        </message>
        <message>
            <source>Changes of the machine</source>
            <translation>机器改动</translation>
        </message>
        <message>
            <source>No change of this machine can meet every demand.</source>
            <translation>此机器无论如何改动都不能满足全部要求。</translation>
        </message>
        <message>
            <source>The machine meets every demand as it is: nothing to change.</source>
            <translation>此机器已满足全部要求：无需改动。</translation>
        </message>
        <message>
            <source>To buy: {0}. {1}.</source>
            <translation>需购买：{0}。{1}。</translation>
        </message>
    </context>
    <context>
        <name>UsedInTab</name>
        <message>
            <source>Where</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>What</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Where the part is used</source>
            <translation>部件使用处</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>In no quote yet.</source>
            <translation>尚未用于报价单。</translation>
        </message>
        <message>
            <source>In no quote and no project yet.</source>
            <translation>尚未用于报价单和项目。</translation>
        </message>
        <message>
            <source>in {n} project</source>
            <translation>{n} 个项目</translation>
        </message>
        <message>
            <source>in {n} projects</source>
            <translation>{n} 个项目</translation>
        </message>
        <message>
            <source>in {n} quote</source>
            <translation>{n} 份报价单</translation>
        </message>
        <message>
            <source>in {n} quotes</source>
            <translation>{n} 份报价单</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>草稿</translation>
        </message>
        <message>
            <source>{0}, rev. {1}</source>
            <translation>{0}，修订版 {1}</translation>
        </message>
    </context>
    <context>
        <name>VerifyDialog</name>
        <message>
            <source>Check the catalog</source>
            <translation>检查目录</translation>
        </message>
        <message>
            <source>Contradictions</source>
            <translation>矛盾</translation>
        </message>
        <message>
            <source>{n} contradiction</source>
            <translation>{n} 处矛盾</translation>
        </message>
        <message>
            <source>{n} contradictions</source>
            <translation>{n} 处矛盾</translation>
        </message>
        <message>
            <source>Enter or a double click opens the part at the fact. A missing fact is no contradiction.</source>
            <translation>按 Enter 或双击打开部件并定位到该数据。缺失数据不算矛盾。</translation>
        </message>
        <message>
            <source>No two facts of the catalog speak against each other.</source>
            <translation>目录中没有相互矛盾的数据。</translation>
        </message>
        <message>
            <source>A missing fact is no contradiction.</source>
            <translation>缺失数据不算矛盾。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>The shipped value has changed under one of your own.</source>
            <translation>您的 1 个自有值对应的内置值已变。</translation>
        </message>
        <message>
            <source>The shipped value has changed under {n} of your own.</source>
            <translation>您的 {n} 个自有值对应的内置值已变。</translation>
        </message>
        <message>
            <source>Compare them</source>
            <translation>比较</translation>
        </message>
    </context>
    <context>
        <name>WaysOut</name>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Open the database on this computer</source>
            <translation>打开本机数据库</translation>
        </message>
        <message>
            <source>Restore a backup…</source>
            <translation>恢复备份…</translation>
        </message>
        <message>
            <source>Open another database…</source>
            <translation>打开其他数据库…</translation>
        </message>
        <message>
            <source>Open another database</source>
            <translation>打开其他数据库</translation>
        </message>
        <message>
            <source>Databases (*.db *.sqlite)</source>
            <translation>数据库 (*.db *.sqlite)</translation>
        </message>
        <message>
            <source>Restore a backup</source>
            <translation>恢复备份</translation>
        </message>
        <message>
            <source>Backups (*.sqlite *.db *.bak)</source>
            <translation>备份 (*.sqlite *.db *.bak)</translation>
        </message>
        <message>
            <source>It takes the place of the file that cannot be opened, which is kept beside it.</source>
            <translation>它将取代无法打开的文件，原文件保留在旁边。</translation>
        </message>
        <message>
            <source>Restore this backup?</source>
            <translation>恢复此备份？</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>暂不</translation>
        </message>
        <message>
            <source>The backup is restored. The state before is kept as {0}.</source>
            <translation>备份已恢复。之前的状态保存为 {0}。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>WhyLink</name>
        <message>
            <source>why?</source>
            <translation>为什么？</translation>
        </message>
        <message>
            <source>why? {0}</source>
            <translation>为什么？{0}</translation>
        </message>
        <message>
            <source>Shows formula, figures and sources; Ctrl+I does the same. Esc comes back here.</source>
            <translation>显示公式、数据和来源；Ctrl+I 同样。按 Esc 返回此处。</translation>
        </message>
    </context>
    <context>
        <name>WhyPopover</name>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Esc closes</source>
            <translation>按 Esc 关闭</translation>
        </message>
    </context>
    <context>
        <name>WishesButton</name>
        <message>
            <source>Wishes</source>
            <translation>偏好</translation>
        </message>
        <message>
            <source>What the proposals shall be best at, and what they must have</source>
            <translation>方案的优化目标和必备条件</translation>
        </message>
        <message>
            <source>Wishes ({0})</source>
            <translation>偏好 ({0})</translation>
        </message>
    </context>
    <context>
        <name>WishesDialog</name>
        <message>
            <source>Wishes</source>
            <translation>偏好</translation>
        </message>
        <message>
            <source>Propose</source>
            <translation>推荐</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>What the catalog does not tell of a part, such as its stock, counts as not as wished.</source>
            <translation>目录中没有的信息（如库存）视为不符合偏好。</translation>
        </message>
        <message>
            <source>Best at</source>
            <translation>优化目标</translation>
        </message>
        <message>
            <source>Lowest price</source>
            <translation>价格最低</translation>
        </message>
        <message>
            <source>Most speed for the budget</source>
            <translation>预算内速度最快</translation>
        </message>
        <message>
            <source>Best value: price × time, or price per throughput</source>
            <translation>性价比最高：价格 × 时间，或单位吞吐量价格</translation>
        </message>
        <message>
            <source>Lowest power at full load</source>
            <translation>满载功耗最低</translation>
        </message>
        <message>
            <source>Lowest cost over the years, running costs included</source>
            <translation>多年总成本最低（含运行成本）</translation>
        </message>
        <message>
            <source>Accelerators from</source>
            <translation>加速器厂商</translation>
        </message>
        <message>
            <source>Processors from</source>
            <translation>处理器厂商</translation>
        </message>
        <message>
            <source>Socket</source>
            <translation>CPU 插槽</translation>
        </message>
        <message>
            <source>Budget, at most</source>
            <translation>预算上限</translation>
        </message>
        <message>
            <source>Noise, at most</source>
            <translation>噪声上限</translation>
        </message>
        <message>
            <source>Spare accelerator slots</source>
            <translation>预留加速器插槽</translation>
        </message>
        <message>
            <source>Delivered within</source>
            <translation>交货期上限</translation>
        </message>
        <message>
            <source>days</source>
            <translation>天</translation>
        </message>
        <message>
            <source>With these parts</source>
            <translation>包含这些部件</translation>
        </message>
        <message>
            <source>Without these parts</source>
            <translation>排除这些部件</translation>
        </message>
        <message>
            <source>any</source>
            <translation>任意</translation>
        </message>
        <message>
            <source>ECC memory</source>
            <translation>ECC 内存</translation>
        </message>
        <message>
            <source>Only parts in stock</source>
            <translation>仅有货部件</translation>
        </message>
        <message>
            <source>Verified only</source>
            <translation>仅已验证</translation>
        </message>
    </context>
    <context>
        <name>WizardFrame</name>
        <message>
            <source>Footer</source>
            <translation>底栏</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>上一步</translation>
        </message>
        <message>
            <source>Close project</source>
            <translation>关闭项目</translation>
        </message>
        <message>
            <source>This step is not reached yet.</source>
            <translation>尚未到达此步骤。</translation>
        </message>
        <message>
            <source>Next: {0}</source>
            <translation>下一步：{0}</translation>
        </message>
    </context>
    <context>
        <name>WizardModel</name>
        <message>
            <source>{0} (copy)</source>
            <translation>{0}（副本）</translation>
        </message>
        <message>
            <source>Unnamed project</source>
            <translation>未命名项目</translation>
        </message>
    </context>
    <context>
        <name>WorkArea</name>
        <message>
            <source>{0} failed</source>
            <translation>{0} 项未通过</translation>
        </message>
        <message>
            <source>1 warning</source>
            <translation>1 项警告</translation>
        </message>
        <message>
            <source>{0} warnings</source>
            <translation>{0} 项警告</translation>
        </message>
        <message>
            <source>{0} verified</source>
            <translation>{0} 项已通过</translation>
        </message>
        <message>
            <source>built by hand</source>
            <translation>手动配置</translation>
        </message>
        <message>
            <source>{0}, as proposed</source>
            <translation>{0}，按方案</translation>
        </message>
        <message>
            <source>{0}, 1 change from the proposal</source>
            <translation>{0}，与方案有 1 处不同</translation>
        </message>
        <message>
            <source>{0}, {1} changes from the proposal</source>
            <translation>{0}，与方案有 {1} 处不同</translation>
        </message>
    </context>
    <context>
        <name>WorkloadPage</name>
        <message>
            <source>What do you want to run?</source>
            <translation>您想运行什么？</translation>
        </message>
        <message>
            <source>Pick the closest kind. Every number can be changed later.</source>
            <translation>选择最接近的类型。所有数字以后都可更改。</translation>
        </message>
        <message>
            <source>Project name</source>
            <translation>项目名称</translation>
        </message>
        <message>
            <source>Give the project a name.</source>
            <translation>请填写项目名称。</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Language model</source>
            <translation>语言模型</translation>
        </message>
        <message>
            <source>Chat, summarise, write</source>
            <translation>对话、摘要、写作</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>Find and rank passages</source>
            <translation>查找并排序文段</translation>
        </message>
        <message>
            <source>Classify images</source>
            <translation>图像分类</translation>
        </message>
        <message>
            <source>Sort, inspect, count</source>
            <translation>分拣、检验、计数</translation>
        </message>
        <message>
            <source>Detect objects</source>
            <translation>目标检测</translation>
        </message>
        <message>
            <source>Find and outline things</source>
            <translation>查找并勾画物体</translation>
        </message>
        <message>
            <source>Generate images</source>
            <translation>图像生成</translation>
        </message>
        <message>
            <source>Pictures from text</source>
            <translation>文生图</translation>
        </message>
        <message>
            <source>Speech</source>
            <translation>语音</translation>
        </message>
        <message>
            <source>Transcribe or speak</source>
            <translation>转写或合成</translation>
        </message>
        <message>
            <source>Recommend</source>
            <translation>推荐系统</translation>
        </message>
        <message>
            <source>Rank products or content</source>
            <translation>商品或内容排序</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>Forecast, score, rank</source>
            <translation>预测、评分、排序</translation>
        </message>
        <message>
            <source>Camera streams</source>
            <translation>摄像头视频流</translation>
        </message>
        <message>
            <source>Video near the cameras</source>
            <translation>靠近摄像头处理视频</translation>
        </message>
        <message>
            <source>YOLO11, edge boxes</source>
            <translation>YOLO11，边缘设备</translation>
        </message>
        <message>
            <source>Something else</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>Enter your own figures</source>
            <translation>输入自有数据</translation>
        </message>
        <message>
            <source>Size and work per sample</source>
            <translation>规模和每样本计算量</translation>
        </message>
        <message>
            <source>Kind of workload</source>
            <translation>工作负载类型</translation>
        </message>
        <message>
            <source>Choose a model, or enter your own figures.</source>
            <translation>选择模型，或输入自有数据。</translation>
        </message>
        <message>
            <source>Next: say whether you train it, serve it, or both.</source>
            <translation>下一步：说明是训练、推理，还是两者。</translation>
        </message>
    </context>
</TS>
